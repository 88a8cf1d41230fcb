import { ArrowRight, CircleCheck, CircleDashed } from 'lucide-react';
import { valueWords } from '@/components/panel/write-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { said } from '@/components/ui/said/said';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { connectorOf } from '@/lib/ats/registry';
import { DEFAULTS, FITS, PROPOSED_KEYS, proposedField, VALUES } from '@/lib/mapping';
import type { Connection } from '@/lib/messages';
import type { FieldDef } from '@/lib/model';
import { useFields } from '../mapping/use-mapping';
import { errorOf } from '../use-connections';

const WANTED = VALUES.filter((value) => DEFAULTS[value].kind === 'proposed field');

/** Which custom fields there are for Candor's values, which are missing, and how to make them. */
export function FieldsStep({ connection, onNext }: { connection: Connection; onNext(): void }) {
  const ats = connectorOf(connection.ats);
  const writes = connection.writes.includes('field') && ats?.can.field.can === true;
  return (
    <div className="grid justify-items-start gap-3">
      {writes ? (
        <Found connection={connection} howTo={ats?.createField} />
      ) : (
        <NoFields connection={connection} />
      )}
      <p className="text-sm text-muted">{t('start.fields.rest')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button tone="primary" icon={ArrowRight} onClick={onNext}>
          {t('start.fields.fits')}
        </Button>
        <a href="#/mapping" className="px-2 py-1.5 font-medium text-accent">
          {t('start.fields.change')}
        </a>
      </div>
    </div>
  );
}

function NoFields({ connection }: { connection: Connection }) {
  const can = connectorOf(connection.ats)?.can.field;
  return (
    <p>
      {can && !can.can ? `${said(can.why)} ` : ''}
      {t('start.fields.none')}
    </p>
  );
}

function Found({ connection, howTo }: { connection: Connection; howTo?: string }) {
  const { data: answer } = useFields(connection.id);
  const error = errorOf(answer);
  if (!answer) return <Bar className="h-40 w-full rounded-xl" />;
  const fields = answer.ok ? answer.value : [];
  const rows = WANTED.map((value) => ({ value, field: proposedField(value, fields) }));
  const missing = rows.filter((row) => !row.field);
  return (
    <>
      {error && <Notice error={error} />}
      <ul className="grid w-full gap-2">
        {rows.map(({ value, field }) => (
          <li key={value} className="flex gap-2">
            {field ? (
              <CircleCheck
                aria-label={t('start.fields.there')}
                className="mt-0.5 size-4 shrink-0 text-good"
              />
            ) : (
              <CircleDashed
                aria-label={t('start.fields.missing')}
                className="mt-0.5 size-4 shrink-0 text-muted"
              />
            )}
            <span className="min-w-0">
              {valueWords(value)} →{' '}
              {field ? <strong className="font-medium">{field.name}</strong> : t('start.fields.notYet')}
              {!field && (
                <span className="block text-sm text-muted">
                  {t('start.fields.make', {
                    key: PROPOSED_KEYS[value][0] ?? value,
                    types: typesOf(FITS[value]),
                  })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className="rounded-lg bg-sunken px-3 py-2 text-sm">
          {howTo ?? t('start.fields.howTo', { ats: connection.name })} {t('start.fields.without')}
        </p>
      )}
    </>
  );
}

const typesOf = (types: readonly FieldDef['type'][]): string =>
  types.map((type) => t(`mapping.type.${type}`)).join(` ${t('common.or')} `);
