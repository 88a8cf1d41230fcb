import { ChevronRight } from 'lucide-react';
import { t } from '@/components/ui/words';
import type { PanelView } from '@/lib/messages';

interface JobChoiceProps {
  applications: PanelView['applications'];
  onChoose(applicationId: string): void;
}

/** Asks which job is meant when the page does not say it. */
export function JobChoice({ applications, onChoose }: JobChoiceProps) {
  return (
    <section className="grid grid-cols-1 gap-3 p-4">
      <h2 className="text-lg">{t('panel.whichJob')}</h2>
      <ul className="grid grid-cols-1 gap-2">
        {applications.map(({ id, jobTitle }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onChoose(id)}
              className="flex min-h-11 w-full items-center justify-between gap-2 rounded-xl border border-line bg-surface px-3 text-left hover:bg-sunken"
            >
              <span className="min-w-0 truncate" title={jobTitle}>
                {jobTitle}
              </span>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
