import { TriangleAlert } from 'lucide-react';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { Conflict } from '@/lib/workflow/conflicts';
import type { Rule } from '@/lib/workflow/model';

const WORDS = {
  never: 'workflow.conflict.never',
  'different stages': 'workflow.conflict.differentStages',
  'same stage': 'workflow.conflict.sameStage',
  'same rule': 'workflow.conflict.sameRule',
} as const;

/** Rules that cannot hold or that contradict each other. */
export function Conflicts({ rules, conflicts }: { rules: Rule[]; conflicts: Conflict[] }) {
  if (conflicts.length === 0) return null;
  const nameOf = (id: string) => `“${rules.find((one) => one.id === id)?.name ?? id}”`;
  return (
    <div role="status" className="flex gap-2.5 rounded-lg bg-warn-soft p-3 text-warn">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        <p className="font-medium">{t('workflow.conflicts')}</p>
        <ul>
          {conflicts.map(({ rules: ids, kind, detail }) => (
            <li key={`${ids.join(' ')} ${kind}`}>
              {ids.map(nameOf).join(` ${t('workflow.and')} `)}: {t(WORDS[kind], { detail: said(detail) })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
