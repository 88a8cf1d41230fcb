import { useMutation, useQuery } from '@tanstack/react-query';
import { Check, Sparkles } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { t, tCount } from '@/components/ui/words';
import type { Finding, Quote } from '@/lib/engine/types';
import { send } from '@/lib/messages/client';
import type { Proposal } from '@/lib/model-assist/proposals';
import type { Judge } from './override';
import { QuoteLine } from './quote-line';

interface ModelHelpProps {
  findings: Finding[];
  judge: Judge;
  onQuote?: (quote: Quote) => void;
}

/** Where a companion has a language model: it may point at words of the resume; only a person makes them count. */
export function ModelHelp({ findings, judge, onQuote }: ModelHelpProps) {
  const offered = useQuery({ queryKey: ['model offered'], queryFn: () => send('modelOffered', {}) });
  const ask = useMutation({
    mutationFn: () => send('proposeQuotes', { applicationId: judge.applicationId }),
  });
  const model = offered.data?.ok ? offered.data.value.model : null;
  const open = findings.filter((one) => one.verdict !== 'met' && one.weight > 0 && !one.override);
  if (!model || open.length === 0) return null;
  const answer = ask.data;
  const proposals = answer?.ok ? answer.value.proposals : [];
  return (
    <section aria-label={t('modelHelp.title')} className="grid gap-2">
      <h2 className="text-lg">{t('modelHelp.title')}</h2>
      <p className="text-sm text-muted">{t('modelHelp.about', { model })}</p>
      {!answer?.ok && (
        <Button
          icon={Sparkles}
          busy={ask.isPending}
          onClick={() => ask.mutate()}
          className="justify-self-start"
        >
          {tCount('modelHelp.look', open.length)}
        </Button>
      )}
      <div role="status" className="grid gap-2">
        {ask.isPending && <p className="text-sm text-muted">{t('modelHelp.wait')}</p>}
        {answer?.ok && proposals.length === 0 && <p>{t('modelHelp.nothing')}</p>}
        {proposals.length > 0 && (
          <ul className="grid gap-2">
            {open.map(({ requirement }) => (
              <Pointed
                key={requirement.id}
                label={requirement.label}
                proposals={proposals.filter((one) => one.requirement === requirement.id)}
                model={model}
                judge={judge}
                onQuote={onQuote}
              />
            ))}
          </ul>
        )}
      </div>
      {answer && !answer.ok && <Notice error={answer.error} />}
    </section>
  );
}

interface PointedProps extends Omit<ModelHelpProps, 'findings'> {
  label: string;
  proposals: Proposal[];
  model: string;
}

/** What the model points at for one requirement. */
function Pointed({ label, proposals, model, judge, onQuote }: PointedProps) {
  const count = useMutation({
    mutationFn: ({ requirement, text }: Proposal) =>
      send('setOverride', {
        applicationId: judge.applicationId,
        requirementId: requirement,
        verdict: 'met',
        reason: t('modelHelp.reason', { model, text }),
      }),
    onSuccess: (answer) => {
      if (answer.ok) judge.onChanged();
    },
  });
  const [first] = proposals;
  if (!first) return null;
  return (
    <li className="grid gap-2 rounded-xl border border-line bg-surface p-3">
      <p className="font-medium">{label}</p>
      <ul className="grid gap-1.5">
        {proposals.map((one) => (
          <QuoteLine key={one.start} quote={one} onQuote={onQuote} />
        ))}
      </ul>
      <Button
        small
        icon={Check}
        busy={count.isPending}
        onClick={() => count.mutate(first)}
        className="justify-self-start"
      >
        {t('modelHelp.count')}
      </Button>
      {count.data && !count.data.ok && <Notice error={count.data.error} />}
    </li>
  );
}
