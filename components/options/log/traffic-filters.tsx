import { t } from '@/components/ui/words';
import type { Filter } from './use-traffic';

const KINDS = [
  { id: 'all', label: 'log.kind.all', direction: undefined, failed: undefined },
  { id: 'pull', label: 'log.kind.pull', direction: 'pull', failed: undefined },
  { id: 'push', label: 'log.kind.push', direction: 'push', failed: undefined },
  { id: 'failed', label: 'log.kind.failed', direction: undefined, failed: true },
] as const;

interface TrafficFiltersProps {
  filter: Filter;
  /** Those that any exchange was with; one alone is not worth a choice. */
  connections: readonly string[];
  nameOf(connectionId: string): string;
  onChange(filter: Filter): void;
}

/** Which exchanges: all, read, written or failed; of which ATS; with which words. */
export function TrafficFilters({ filter, connections, nameOf, onChange }: TrafficFiltersProps) {
  return (
    <>
      <fieldset className="flex rounded-lg border border-line bg-surface p-0.5">
        <legend className="sr-only">{t('log.which')}</legend>
        {KINDS.map(({ id, label, direction, failed }) => (
          <button
            key={id}
            type="button"
            aria-pressed={filter.direction === direction && filter.failed === failed}
            onClick={() => onChange({ ...filter, direction, failed })}
            className="min-h-8 rounded-md px-3 text-muted aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
          >
            {t(label)}
          </button>
        ))}
      </fieldset>
      {connections.length > 1 && (
        <select
          aria-label={t('common.ats')}
          value={filter.connectionId ?? ''}
          onChange={({ target }) => onChange({ ...filter, connectionId: target.value || undefined })}
          className="min-h-9 max-w-48 rounded-lg border border-edge bg-surface px-2"
        >
          <option value="">{t('log.everyAts')}</option>
          {connections.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      )}
      <input
        type="search"
        aria-label={t('log.search')}
        placeholder={t('log.searchHint')}
        value={filter.search}
        maxLength={200}
        onChange={({ target }) => onChange({ ...filter, search: target.value })}
        className="min-h-9 min-w-40 flex-1 rounded-lg border border-edge bg-surface px-3"
      />
    </>
  );
}
