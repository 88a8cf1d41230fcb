import { Check, MessageSquarePlus, SkipForward, Undo2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useKeys } from '@/components/ui/use-keys';
import { t } from '@/components/ui/words';
import { LONGEST_COMMENT, type Verdict } from '@/lib/decisions/model';
import type { ReviewCandidate } from '@/lib/review/model';
import { SaidLine } from './said-line';
import type { Deciding } from './use-deciding';

interface DecideBarProps {
  /** Null where no candidate is in view; then it tells of the last decision alone. */
  candidate: ReviewCandidate | undefined;
  deciding: Deciding;
  onDecided(id: string): void;
  onShow(id: string): void;
}

/** Two buttons of the same size, room for a comment, and the way back from what was just said. */
export function DecideBar({ candidate, deciding, onDecided, onShow }: DecideBarProps) {
  const { last } = deciding;
  const aboutAnother = last && last.candidate !== candidate?.id ? last : null;
  if (!candidate && !aboutAnother && !deciding.trouble) return <div role="status" />;
  return (
    <section
      aria-label={t('decision.title')}
      className="sticky bottom-0 border-t border-line bg-surface px-4 pt-2 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
    >
      <div className="mx-auto grid max-w-2xl gap-2">
        <SaidLine deciding={deciding} last={aboutAnother} onShow={onShow} />
        {candidate && (
          <DecideForm
            key={candidate.id}
            candidate={candidate}
            deciding={deciding}
            onDecided={() => onDecided(candidate.id)}
          />
        )}
      </div>
    </section>
  );
}

interface DecideFormProps {
  candidate: ReviewCandidate;
  deciding: Deciding;
  onDecided(): void;
}

function DecideForm({ candidate, deciding, onDecided }: DecideFormProps) {
  const decision = deciding.standing.get(candidate.id);
  const [comment, setComment] = useState(decision?.comment ?? deciding.drafts.get(candidate.id) ?? '');
  const [writing, setWriting] = useState(comment !== '');
  const field = useRef<HTMLTextAreaElement>(null);
  const opened = useRef(false);
  const id = useId();
  useEffect(() => {
    if (writing && opened.current) field.current?.focus();
  }, [writing]);
  const write = () => {
    opened.current = true;
    setWriting(true);
    field.current?.focus();
  };
  const say = (verdict: Verdict) => {
    deciding.say(candidate.id, verdict, comment.trim());
    onDecided();
  };
  useKeys({ a: () => say('approve'), s: () => say('skip'), c: write });
  const verdictButton = (verdict: Verdict, Icon: typeof Check) => (
    <Button
      icon={Icon}
      aria-keyshortcuts={verdict === 'approve' ? 'a' : 's'}
      aria-pressed={decision?.verdict === verdict}
      onClick={() => say(verdict)}
      className="min-h-12 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
    >
      {t(`decision.${verdict}`)}
    </Button>
  );
  return (
    <>
      {writing && (
        <div className="grid gap-1">
          <label htmlFor={id} className="text-sm text-muted">
            {t('review.comment')}
          </label>
          <textarea
            ref={field}
            id={id}
            rows={2}
            maxLength={LONGEST_COMMENT}
            value={comment}
            onChange={(event) => {
              setComment(event.target.value);
              deciding.drafts.set(candidate.id, event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
            className="w-full resize-y rounded-lg border border-edge bg-surface px-3 py-1.5"
          />
        </div>
      )}
      <div className="grid grid-cols-[auto_1fr_1fr] gap-2">
        <Button
          icon={MessageSquarePlus}
          aria-label={t('review.addComment')}
          aria-expanded={writing}
          aria-keyshortcuts="c"
          onClick={() => (writing ? setWriting(false) : write())}
          className="min-h-12"
        />
        {verdictButton('skip', SkipForward)}
        {verdictButton('approve', Check)}
      </div>
      {decision && (
        <div className="flex items-center justify-between gap-2 text-sm text-muted">
          <span>{t('review.saidBefore')}</span>
          <Button small tone="bare" icon={Undo2} onClick={() => deciding.takeBack(candidate.id)}>
            {t('decision.takeBack')}
          </Button>
        </div>
      )}
    </>
  );
}
