import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { t } from '@/components/ui/words';
import type { CriteriaView } from '@/lib/messages';

interface BannersProps {
  view: CriteriaView;
  /** The differences were looked at already. */
  reread: boolean;
  onLook(): void;
}

/** What a person should know of the job's text before trusting the criteria. */
export function Banners({ view, reread, onLook }: BannersProps) {
  return (
    <>
      {!view.fresh && <Banner>{t('criteria.notFresh', { ats: view.atsName })}</Banner>}
      {view.problem && <Banner>{problemWords(view, view.problem)}</Banner>}
      {view.jobChanged && !reread && (
        <Banner>
          {t('criteria.jobChanged')}{' '}
          <Button small tone="bare" onClick={onLook}>
            {t('criteria.lookAtDifferences')}
          </Button>
        </Banner>
      )}
    </>
  );
}

function problemWords({ atsName }: CriteriaView, problem: NonNullable<CriteriaView['problem']>): string {
  switch (problem.kind) {
    case 'empty':
      return t('criteria.cannotRead.empty', { ats: atsName });
    case 'file':
      return t('criteria.cannotRead.file');
    case 'too-long':
      return t('criteria.cannotRead.tooLong', { n: problem.characters });
    case 'language':
      return t('criteria.cannotRead.language', { language: languageName(problem.language) });
  }
}

export const languageName = (code: string): string =>
  new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' }).of(code) ?? code;

function Banner({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="flex items-start gap-2.5 rounded-lg bg-warn-soft px-3 py-2 text-warn">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p className="min-w-0">{children}</p>
    </div>
  );
}
