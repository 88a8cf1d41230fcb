import { CopyButton } from '@/components/ui/copy-button';
import { t } from '@/components/ui/words';
import type { Finding } from '@/lib/engine/types';
import { questionWords } from './finding-words';
import { openQuestions } from './group-findings';

/** What the resume leaves open, ready to ask. */
export function Questions({ findings }: { findings: Finding[] }) {
  const open = openQuestions(findings);
  if (open.length === 0) return null;
  return (
    <section aria-label={t('score.questions')}>
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2 className="text-lg">{t('score.questions')}</h2>
        {open.length > 1 && (
          <CopyButton
            text={open.map((one) => `- ${questionWords(one)}`).join('\n')}
            label={t('common.copyAll')}
            about={t('score.questionsAbout')}
          />
        )}
      </div>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {open.map((finding) => (
          <li key={finding.requirement.id} className="flex items-start gap-2 py-2 pr-1.5 pl-3">
            <p className="min-w-0 flex-1 py-0.5">{questionWords(finding)}</p>
            <CopyButton
              text={questionWords(finding)}
              label={t('common.copy')}
              about={t('score.questionAbout', { label: finding.requirement.label })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
