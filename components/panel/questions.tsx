import { CopyButton } from '@/components/ui/copy-button';
import type { Finding } from '@/lib/engine/types';
import { openQuestions } from './group-findings';

/** What the resume leaves open, ready to ask. */
export function Questions({ findings }: { findings: Finding[] }) {
  const open = openQuestions(findings);
  if (open.length === 0) return null;
  return (
    <section aria-label="Questions to ask">
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2 className="text-lg">Questions to ask</h2>
        {open.length > 1 && (
          <CopyButton
            text={open.map(({ question }) => `- ${question}`).join('\n')}
            label="Copy all"
            about="questions"
          />
        )}
      </div>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {open.map(({ requirement, question = '' }) => (
          <li key={requirement.id} className="flex items-start gap-2 py-2 pr-1.5 pl-3">
            <p className="min-w-0 flex-1 py-0.5">{question}</p>
            <CopyButton text={question} label="Copy" about={`the question about ${requirement.label}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
