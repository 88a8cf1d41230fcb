import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { t } from '@/components/ui/words';
import { send } from '@/lib/messages/client';

interface AlternativesProps {
  what: 'skill' | 'occupation';
  /** Each group is answered by any one of its ids. */
  groups: readonly string[][];
  labelOf(id: string): string;
  onLearn(labels: Record<string, string>): void;
  onChange(groups: string[][]): void;
}

/** What answers a criterion, and a search in the taxonomy for more. New ones join the first group. */
export function Alternatives({ what, groups, labelOf, onLearn, onChange }: AlternativesProps) {
  const [typed, setTyped] = useState('');
  const { data: answer } = useQuery({
    queryKey: ['suggest', what, typed],
    queryFn: () => send('suggestSkills', { what, typed }),
    enabled: typed.trim().length > 1,
    placeholderData: keepPreviousData,
  });
  const known = new Set(groups.flat());
  const offered =
    typed.trim().length > 1 && answer?.ok ? answer.value.filter(({ id }) => !known.has(id)) : [];
  const without = (id: string) =>
    groups.map((group) => group.filter((one) => one !== id)).filter((group) => group.length > 0);
  const take = (id: string, label: string) => {
    const [first = [], ...rest] = groups;
    onLearn({ [id]: label });
    onChange([[...first, id], ...rest]);
    setTyped('');
  };
  return (
    <div className="grid gap-2">
      <ul className="flex flex-wrap gap-1.5">
        {[...known].map((id) => (
          <li
            key={id}
            className="flex items-center rounded-full border border-line bg-surface pl-2.5 text-sm"
          >
            {labelOf(id)}
            <button
              type="button"
              onClick={() => onChange(without(id))}
              className="grid size-7 place-items-center rounded-full text-muted hover:text-ink"
            >
              <X aria-hidden className="size-3.5" />
              <span className="sr-only">
                {t('criteria.remove')} {labelOf(id)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Field
        label={t('criteria.alternatives')}
        hint={t('criteria.alternativesHint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          const [first] = offered;
          if (event.key !== 'Enter' || !first) return;
          event.preventDefault();
          take(first.id, first.label);
        }}
      />
      {offered.length > 0 && (
        <ul className="grid gap-0.5 rounded-lg border border-line bg-surface p-1">
          {offered.map(({ id, label, field }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => take(id, label)}
                className="flex min-h-8 w-full items-center gap-2 rounded px-2 text-left hover:bg-accent-soft"
              >
                <Plus aria-hidden className="size-4 shrink-0 text-accent" />
                <span className="min-w-0">
                  {label} <span className="text-sm text-muted">{field}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
