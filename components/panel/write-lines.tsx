import { ArrowRight, Hand, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import { isPersonsWrite } from '@/lib/decisions/model';
import type { PanelView, WriteStatus } from '@/lib/messages';
import { STATES, valueWords } from './write-words';

interface WriteLinesProps {
  view: PanelView;
  writes: WriteStatus[];
  moving: boolean;
}

/** Each value: where it goes or went, how that stands, and what was left alone and why. */
export function WriteLines({ view, writes, moving }: WriteLinesProps) {
  const planned = moving ? [] : view.plan;
  const replaced = new Set(planned.map(({ value }) => value));
  // A value taken back and planned anew needs one line, not two.
  const past = writes.filter(
    (write) => !isPersonsWrite(write) && (write.state !== 'undone' || !replaced.has(write.value)),
  );
  const takenBack = writes.some((write) => !isPersonsWrite(write) && write.state === 'undone');
  return (
    <ul aria-label={t('write.what')} className="grid gap-2.5">
      {past.map((write) => {
        const { icon, ink, words } = STATES[write.state];
        return (
          <Line key={write.id} icon={icon} ink={ink}>
            {valueWords(write.value)} → {said(write.destination)}
            <span className="block text-sm text-muted">
              {words(write, view.atsName)}
              {write.message && ` – ${said(write.message)}`}
              {write.stays &&
                write.state === 'sent' &&
                takenBack &&
                ` – ${t('write.stays', { ats: view.atsName })}`}
            </span>
          </Line>
        );
      })}
      {planned.map(({ value, line }) => (
        <Line key={`plan ${value}`} icon={ArrowRight} ink="text-accent">
          {said(line)}
        </Line>
      ))}
      {view.leftAlone.map(({ value, line }) => (
        <Line key={`left ${value}`} icon={Hand} ink="text-muted">
          <span className="text-muted">{said(line)}</span>
        </Line>
      ))}
    </ul>
  );
}

function Line({ icon: Icon, ink, children }: { icon: LucideIcon; ink: string; children: ReactNode }) {
  return (
    <li className="flex gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${ink}`} />
      <div className="min-w-0">{children}</div>
    </li>
  );
}
