import { Lock } from 'lucide-react';
import { t } from '@/components/ui/words';
import type { Change } from '@/lib/team-file/plan';
import { useConnections } from '../use-connections';
import { changeWords } from './change-words';

/** Each change with what is there now and what would be; what the organisation laid down stays. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const { data } = useConnections();
  const names = new Map(data?.ok ? data.value.map(({ id, name }) => [id, name]) : []);
  return (
    <ul className="max-h-96 divide-y divide-line overflow-y-auto">
      {changes.map((change) => {
        const { what, from, to } = changeWords(change, names);
        return (
          <li key={`${change.area} ${change.of} ${change.item}`} className="grid gap-0.5 py-2">
            <p className="font-medium">{what}</p>
            <p className="text-sm break-words">
              <del className="text-muted">{from}</del> → <ins className="no-underline">{to}</ins>
            </p>
            {change.locked && (
              <p className="flex items-center gap-1.5 text-sm text-warn">
                <Lock aria-hidden className="size-3.5 shrink-0" />
                {t('team.locked')}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
