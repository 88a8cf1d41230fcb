import { valueWords } from '@/components/panel/write-words';
import { t } from '@/components/ui/words';
import { DEFAULTS, type Mapping, type ValueName } from '@/lib/mapping';
import type { FieldDef } from '@/lib/model';
import { type Place, reaches } from './reach';
import { choicesFor, type ROWS, toOption } from './targets';

interface RowProps {
  row: (typeof ROWS)[number];
  fields: readonly FieldDef[];
  mapping: Mapping;
  locked: boolean;
  place: Place;
  atsName: string;
  onChange(option: string): void;
}

/** One value and where it goes. */
export function MappingRow({ row, fields, mapping, locked, place, atsName, onChange }: RowProps) {
  const target = mapping[row.value as ValueName] ?? DEFAULTS[row.value];
  const choices = choicesFor(row, fields);
  const current = toOption(target);
  const known = [...choices.plain, ...choices.fields].some(({ option }) => option === current);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-32 flex-1">
        <p className="font-medium" id={`row-${row.value}`}>
          {valueWords(row.value)}
        </p>
        <p className="text-sm text-muted">{t(row.words)}</p>
      </div>
      <div className="min-w-0">
        <select
          aria-labelledby={`row-${row.value}`}
          aria-invalid={!known || undefined}
          disabled={locked}
          value={current}
          onChange={(event) => onChange(event.target.value)}
          className={`min-h-9 w-56 max-w-full rounded-lg border bg-surface px-2 ${known ? 'border-edge' : 'border-bad'}`}
        >
          {choices.plain.map(({ option, label }) => (
            <option key={option} value={option}>
              {label}
            </option>
          ))}
          {choices.fields.length > 0 && (
            <optgroup label={t('mapping.fields')}>
              {choices.fields.map(({ option, label }) => (
                <option key={option} value={option}>
                  {label}
                </option>
              ))}
            </optgroup>
          )}
          {!known && <option value={current}>{t('mapping.gone')}</option>}
        </select>
        {!reaches(place, target) && (
          <p className="mt-1 max-w-56 text-sm text-muted">{t('mapping.cannot', { name: atsName })}</p>
        )}
        {!known && <p className="mt-1 text-sm text-bad">{t('mapping.chooseAnother')}</p>}
      </div>
    </li>
  );
}
