import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Undo2, UserPen } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import type { Finding } from '@/lib/engine/types';
import { send } from '@/lib/messages/client';

/** Where verdicts of a person's own go, and who is told of them. */
export interface Judge {
  applicationId: string;
  onChanged(): void;
}

const formSchema = z.object({ reason: z.string().trim().min(1).max(1000) });
type Verdict = NonNullable<Finding['override']>['verdict'];

/** A person who knows better says so, with a reason; the score follows and names them. */
export function OverrideForm({ finding, judge }: { finding: Finding; judge: Judge }) {
  const { requirement, override, weight } = finding;
  const [asked, setAsked] = useState<Verdict | null>(null);
  const form = useForm({ resolver: zodResolver(formSchema), defaultValues: { reason: '' } });
  const save = useMutation({
    mutationFn: ({ verdict, reason }: { verdict: Verdict | null; reason: string }) =>
      send('setOverride', {
        applicationId: judge.applicationId,
        requirementId: requirement.id,
        verdict,
        reason,
      }),
    onSuccess: (answer) => {
      if (answer.ok) judge.onChanged();
    },
  });
  const error = save.data && !save.data.ok ? save.data.error : null;
  if (weight === 0) return null;
  if (override)
    return (
      <div className="flex flex-wrap items-center gap-2">
        {error && <Notice error={error} />}
        <Button
          small
          icon={Undo2}
          busy={save.isPending}
          onClick={() => save.mutate({ verdict: null, reason: '' })}
        >
          {t('override.takeBack', { by: override.by })}
        </Button>
      </div>
    );
  if (!asked)
    return (
      <div className="flex flex-wrap items-center gap-2">
        <span className="flex items-center gap-1.5 text-muted">
          <UserPen aria-hidden className="size-4" />
          {t('override.know')}
        </span>
        <Button small onClick={() => setAsked('met')}>
          {t('override.met')}
        </Button>
        <Button small onClick={() => setAsked('not_met')}>
          {t('override.notMet')}
        </Button>
      </div>
    );
  return (
    <form
      className="grid gap-2"
      onSubmit={form.handleSubmit(({ reason }) => save.mutate({ verdict: asked, reason }))}
    >
      <Field
        autoFocus
        label={t(asked === 'met' ? 'override.whyMet' : 'override.whyNotMet')}
        hint={t('override.hint')}
        error={form.formState.errors.reason && t('override.sayWhy')}
        {...form.register('reason')}
      />
      {error && <Notice error={error} />}
      <div className="flex gap-2">
        <Button small type="submit" tone="primary" busy={save.isPending}>
          {t(asked === 'met' ? 'override.met' : 'override.notMet')}
        </Button>
        <Button small onClick={() => setAsked(null)}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
