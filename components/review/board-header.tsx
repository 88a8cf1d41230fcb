import { List, ScrollText } from 'lucide-react';
import { Progress } from 'radix-ui';
import { IconButton } from '@/components/ui/icon-button';
import { Logo } from '@/components/ui/logo';
import { t } from '@/components/ui/words';
import type { View } from './board';
import type { Session } from './session';

interface BoardHeaderProps {
  session: Session;
  decided: number;
  view: View;
  onView(view: View): void;
}

/** The role, how far one is, and the ways to the role's page and to everybody. */
export function BoardHeader({ session, decided, view, onView }: BoardHeaderProps) {
  const { job, candidates } = session.package;
  const all = candidates.length;
  const words = t('review.progress', { n: decided, all });
  return (
    <header className="sticky top-0 z-10 border-b border-line bg-canvas">
      <div className="mx-auto flex min-h-13 max-w-6xl items-center gap-2.5 px-4">
        <Logo className="size-7 shrink-0" />
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium" title={job.title}>
            {job.title}
          </p>
          <p className="text-sm text-muted">{words}</p>
        </div>
        {view.at !== 'role' && (
          <IconButton icon={ScrollText} label={t('review.role')} onClick={() => onView({ at: 'role' })} />
        )}
        {view.at !== 'all' && (
          <IconButton icon={List} label={t('review.all')} onClick={() => onView({ at: 'all' })} />
        )}
      </div>
      <Progress.Root
        value={decided}
        max={all}
        aria-label={t('review.progressLabel')}
        getValueLabel={() => words}
        className="h-1 bg-sunken"
      >
        <Progress.Indicator
          className="h-full bg-accent transition-[width]"
          style={{ width: `${(100 * decided) / all}%` }}
        />
      </Progress.Root>
    </header>
  );
}
