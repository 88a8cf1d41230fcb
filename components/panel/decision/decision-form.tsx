import { Check, SkipForward } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useKeys } from '@/components/ui/use-keys';
import { t } from '@/components/ui/words';
import { LONGEST_COMMENT, type Verdict } from '@/lib/decisions/model';
import { useReasons } from './reasons';
import type { Opinion } from './use-decision';

interface DecisionFormProps {
  verdict: Verdict;
  busy: boolean;
  onSay(opinion: Opinion): void;
  onCancel(): void;
}

/** Why, if the person wants to say it: a reason by click or digit, a comment. Enter alone records the decision. */
export function DecisionForm({ verdict, busy, onSay, onCancel }: DecisionFormProps) {
  const [reason, setReason] = useState('');
  const [comment, setComment] = useState('');
  const id = useId();
  const reasons = useReasons(verdict);
  const say = useRef<HTMLButtonElement>(null);
  useEffect(() => say.current?.focus(), []);
  const toggle = (wanted: string) => setReason((now) => (now === wanted ? '' : wanted));
  useKeys({
    Escape: onCancel,
    ...Object.fromEntries(reasons.map((one, at) => [String(at + 1), () => toggle(one)])),
  });
  return (
    <form
      aria-label={t(`decision.${verdict}`)}
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onSay({ verdict, reason, comment });
      }}
    >
      <div>
        <p id={`${id}-reason`} className="font-medium">
          {t(`decision.why.${verdict}`)}
        </p>
        {verdict === 'skip' && <p className="text-sm text-muted">{t('decision.notARejection')}</p>}
      </div>
      <ToggleGroup.Root
        type="single"
        value={reason}
        onValueChange={setReason}
        aria-labelledby={`${id}-reason`}
        className="flex flex-wrap gap-1.5"
      >
        {reasons.map((one, at) => (
          <ToggleGroup.Item
            key={one}
            value={one}
            className="flex min-h-8 items-center gap-1.5 rounded-full border border-edge bg-surface px-3 text-left text-sm hover:bg-sunken data-[state=on]:border-accent data-[state=on]:bg-accent-soft data-[state=on]:text-accent"
          >
            <kbd aria-hidden className="font-mono text-xs text-muted">
              {at + 1}
            </kbd>
            {one}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
      <div className="grid gap-1">
        <label htmlFor={`${id}-comment`} className="text-sm text-muted">
          {t('decision.comment')}
        </label>
        <textarea
          id={`${id}-comment`}
          rows={2}
          maxLength={LONGEST_COMMENT}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
          className="w-full resize-y rounded-lg border border-edge bg-surface px-3 py-1.5"
        />
      </div>
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button
          ref={say}
          type="submit"
          tone="primary"
          busy={busy}
          icon={verdict === 'approve' ? Check : SkipForward}
        >
          {t(`decision.${verdict}`)}
        </Button>
      </div>
    </form>
  );
}
