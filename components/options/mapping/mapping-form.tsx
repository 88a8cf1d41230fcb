import { Check, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { valueWords } from '@/components/panel/write-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { DEFAULTS, type Mapping, type ValueName } from '@/lib/mapping';
import type { FieldDef } from '@/lib/model';
import { usePolicy } from '../privacy/use-privacy';
import { errorOf } from '../use-connections';
import { MappingPreview } from './mapping-preview';
import { choicesFor, fromOption, ROWS, toOption } from './targets';
import { useFields, useMapping } from './use-mapping';

/** The rows, the preview beside them, and saving. Nothing changes in Candor before "Save". */
export function MappingForm({ connectionId, ats }: { connectionId: string; ats: string }) {
  const { data: fields } = useFields(connectionId);
  const { saved: own, settings, save } = useMapping(connectionId);
  const { data: policy } = usePolicy();
  const fixed = policy?.ok ? policy.value.policy.mappings?.[ats] : undefined;
  const saved = fixed ?? own;
  const [draft, setDraft] = useState<Mapping | null>(null);
  const error = errorOf(fields) ?? errorOf(settings.data) ?? errorOf(save.data);
  if (!fields || !saved) return error ? <Notice error={error} /> : <Bar className="h-96 rounded-xl" />;
  const mapping = draft ?? saved;
  const changed = draft !== null && JSON.stringify(draft) !== JSON.stringify(saved);
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[3fr_2fr]">
      <div className="grid grid-cols-1 gap-3">
        {error && <Notice error={error} />}
        {fixed && <p className="rounded-lg bg-accent-soft p-3">{t('mapping.fixed')}</p>}
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {ROWS.map((row) => (
            <Row
              key={row.value}
              row={row}
              fields={fields.ok ? fields.value : []}
              mapping={mapping}
              locked={fixed !== undefined}
              onChange={(option) => setDraft({ ...mapping, [row.value]: fromOption(option) })}
            />
          ))}
        </ul>
        <p className="text-sm text-muted">{t('mapping.about')}</p>
        <div className="flex flex-wrap items-center gap-2">
          <Button
            tone="primary"
            icon={Check}
            busy={save.isPending}
            disabled={!changed}
            onClick={() => save.mutate(mapping, { onSuccess: (answer) => answer.ok && setDraft(null) })}
          >
            {t('common.save')}
          </Button>
          <Button icon={RotateCcw} disabled={!changed} onClick={() => setDraft(null)}>
            {t('mapping.takeBack')}
          </Button>
          <Button
            tone="bare"
            onClick={() => setDraft({})}
            disabled={fixed !== undefined || Object.keys(mapping).length === 0}
          >
            {t('mapping.proposal')}
          </Button>
          <span role="status" className="text-sm text-good">
            {save.data?.ok && !changed ? t('common.saved') : ''}
          </span>
        </div>
      </div>
      <MappingPreview connectionId={connectionId} mapping={mapping} />
    </div>
  );
}

interface RowProps {
  row: (typeof ROWS)[number];
  fields: readonly FieldDef[];
  mapping: Mapping;
  locked: boolean;
  onChange(option: string): void;
}

function Row({ row, fields, mapping, locked, onChange }: RowProps) {
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
        {!known && <p className="mt-1 text-sm text-bad">{t('mapping.chooseAnother')}</p>}
      </div>
    </li>
  );
}
