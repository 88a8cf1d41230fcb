import { RotateCw } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Logo } from '@/components/ui/logo';
import { t } from '@/components/ui/words';
import type { Why } from './use-review';

const WORDS = {
  'no-key': ['review.problem.cut', 'review.problem.cutAbout'],
  'wrong-key': ['review.problem.cut', 'review.problem.cutAbout'],
  insecure: ['review.problem.insecure', 'review.problem.insecureAbout'],
  missing: ['review.problem.missing', 'review.problem.missingAbout'],
  expired: ['review.problem.expired', 'review.problem.askAgain'],
  revoked: ['review.problem.revoked', 'review.problem.askAgain'],
  locked: ['review.problem.locked', 'review.problem.askAgain'],
  offline: ['review.problem.offline', 'review.problem.offlineAbout'],
  'slow-down': ['review.problem.slowDown', 'review.problem.slowDownAbout'],
  trouble: ['review.problem.trouble', 'review.problem.troubleAbout'],
} as const;
const WORTH_TRYING: readonly Why[] = ['offline', 'slow-down', 'trouble'];

/** Why there is nothing to see, and what to do about it. */
export function ProblemPage({ why, onAgain }: { why: Why; onAgain(): void }) {
  const [title, about] = WORDS[why];
  return (
    <main className="mx-auto grid max-w-md justify-items-start gap-6 p-6 pt-[12vh]">
      <Logo className="size-10" />
      <div role="alert" className="grid gap-2">
        <h1 className="text-xl">{t(title)}</h1>
        <p className="text-muted">{t(about)}</p>
      </div>
      {WORTH_TRYING.includes(why) && (
        <Button icon={RotateCw} onClick={onAgain} className="min-h-12">
          {t('common.tryAgain')}
        </Button>
      )}
    </main>
  );
}
