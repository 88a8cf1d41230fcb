import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { ImportCard } from './import-card';
import { useTeam } from './use-team';

/** What a team agrees on, as one file: saved by one, looked at and taken over by the others. */
export function TeamPage() {
  const team = useTeam();
  const error = errorOf(team.save.data);
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <h1 className="flex min-h-9 items-center text-xl">{t('options.team')}</h1>
        <p className="max-w-prose text-muted">{t('team.about')}</p>
      </div>
      <section
        aria-labelledby="team-save"
        className="grid gap-3 rounded-xl border border-line bg-surface p-4"
      >
        <div>
          <h2 id="team-save" className="text-lg">
            {t('team.save')}
          </h2>
          <p className="text-sm text-muted">{t('team.saveAbout')}</p>
        </div>
        {error && <Notice error={error} />}
        <Button
          icon={Download}
          busy={team.save.isPending}
          className="justify-self-start"
          onClick={() => team.save.mutate()}
        >
          {t('team.saveDo')}
        </Button>
      </section>
      <ImportCard team={team} />
    </div>
  );
}
