import { Check } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { t } from '@/components/ui/words';
import type { Connection } from '@/lib/messages';

/** Where to go from here. */
export function DoneStep({ connection, onDone }: { connection: Connection; onDone(): void }) {
  return (
    <div className="grid justify-items-start gap-3">
      <p>{t('start.done.about', { ats: connection.name })}</p>
      <ul className="grid list-disc gap-1 pl-5 text-muted">
        <li>{t('start.done.keys')}</li>
        <li>{t('start.done.auto')}</li>
        <li>{t('start.done.rules')}</li>
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          tone="primary"
          icon={Check}
          onClick={() => {
            onDone();
            location.hash = '#/connections';
          }}
        >
          {t('start.done.finish')}
        </Button>
        <a
          href={connection.origins.web}
          target="_blank"
          rel="noreferrer"
          className="px-2 py-1.5 font-medium text-accent"
        >
          {t('start.done.open', { ats: connection.name })}
        </a>
      </div>
    </div>
  );
}
