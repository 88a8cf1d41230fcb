import { zodResolver } from '@hookform/resolvers/zod';
import { Link2 } from 'lucide-react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Switch } from '@/components/ui/switch';
import { t, tCount } from '@/components/ui/words';
import type { SeenJobView } from '@/lib/messages';
import { DAYS, newLinkInputSchema } from '@/lib/messages/links';
import { ORDERS, WRITERS } from '@/lib/review/model';
import { newPassphrase } from '@/lib/review/passphrase';
import { errorOf } from '../use-connections';
import { CandidatePicker } from './candidate-picker';
import { Choice } from './choice';
import { MadeLink } from './made-link';
import { useLinkWriter, useMakeLink } from './use-links';
import { WriterChoice } from './writer-choice';

const formSchema = newLinkInputSchema
  .omit({ connectionId: true, jobId: true, passphrase: true, writer: true })
  /** `null`: as is best here. */
  .extend({ passphrase: z.boolean(), writer: z.enum(WRITERS).nullable() });
type Form = z.input<typeof formSchema>;

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** Whom the manager sees, how, and for how long. */
export function LinkForm({ job }: { job: SeenJobView }) {
  const make = useMakeLink();
  const { control, register, handleSubmit, formState } = useForm<Form>({
    resolver: zodResolver(formSchema),
    defaultValues: {
      ...{ applicationKeys: [], to: '', message: '', namesHidden: false, order: 'score', days: 7 },
      ...{ passphrase: false, writer: null },
    },
  });
  const { errors } = formState;
  // Nobody has to choose where there is nothing to choose.
  const companionMay = useLinkWriter(job.connectionId);
  const preset = companionMay ? 'companion' : 'browser';
  const error = errorOf(make.data);
  if (make.data?.ok && make.variables)
    return <MadeLink address={make.data.value.address} made={make.variables} />;

  const submit = handleSubmit(({ passphrase, writer, ...rest }) =>
    make.mutate({
      ...rest,
      writer: writer ?? preset,
      connectionId: job.connectionId,
      jobId: job.jobId,
      passphrase: passphrase ? newPassphrase(randomBytes) : '',
    }),
  );

  return (
    <form onSubmit={submit} noValidate className="grid gap-6">
      <Controller
        control={control}
        name="applicationKeys"
        render={({ field }) => (
          <CandidatePicker
            job={job}
            chosen={field.value}
            onChange={field.onChange}
            error={errors.applicationKeys && t('links.chooseSome')}
          />
        )}
      />
      <section aria-labelledby="link-how" className="grid gap-4 rounded-xl border border-line bg-surface p-4">
        <h2 id="link-how" className="text-lg">
          {t('links.how')}
        </h2>
        <Field
          label={t('links.to')}
          hint={t('links.toHint')}
          maxLength={80}
          error={errors.to && t('links.toMissing')}
          {...register('to')}
        />
        <div className="grid gap-1.5">
          <label htmlFor="link-message" className="font-medium">
            {t('links.message')}
          </label>
          <textarea
            id="link-message"
            rows={2}
            maxLength={1000}
            {...register('message')}
            className="w-full resize-y rounded-lg border border-edge bg-surface px-3 py-1.5"
          />
        </div>
        <Controller
          control={control}
          name="order"
          render={({ field }) => (
            <Choice
              label={t('links.order')}
              value={field.value}
              choices={ORDERS.map((value) => ({ value, label: t(`links.orders.${value}`) }))}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          control={control}
          name="days"
          render={({ field }) => (
            <Choice
              label={t('links.days')}
              value={String(field.value)}
              choices={DAYS.map((days) => ({ value: String(days), label: tCount('links.nDays', days) }))}
              onChange={(value) => field.onChange(Number(value))}
            />
          )}
        />
        <Controller
          control={control}
          name="namesHidden"
          render={({ field }) => (
            <Switch
              label={t('links.hideNames')}
              hint={t('links.hideNamesHint')}
              checked={field.value}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          control={control}
          name="passphrase"
          render={({ field }) => (
            <Switch
              label={t('links.passphrase')}
              hint={t('links.passphraseHint')}
              checked={field.value}
              onChange={field.onChange}
            />
          )}
        />
        {companionMay && (
          <Controller
            control={control}
            name="writer"
            render={({ field }) => (
              <WriterChoice atsName={job.atsName} value={field.value ?? preset} onChange={field.onChange} />
            )}
          />
        )}
      </section>
      {error && <Notice error={error} />}
      <div>
        <Button type="submit" tone="primary" icon={Link2} busy={make.isPending}>
          {t('links.make')}
        </Button>
      </div>
    </form>
  );
}
