import { useQuery } from '@tanstack/react-query';
import { Field } from '@/components/ui/field';
import { Switch } from '@/components/ui/switch';
import { t } from '@/components/ui/words';
import { send } from '@/lib/messages/client';
import { priorityKey, type TagSettings } from '@/lib/tags/settings';
import { useFields } from '../mapping/use-mapping';
import { useConnections } from '../use-connections';
import type { CardProps } from './decision-card';

/** Which tags Candor sets by itself, and the rule of each. */
export function TagsCard({ settings, save }: CardProps) {
  const { tags } = settings;
  const { data: connections } = useConnections();
  const set = (changes: Partial<TagSettings>) => save({ tags: { ...tags, ...changes } });
  const number = (key: 'noticeWeeks' | 'offerDays', most: number) => (
    <Field
      label={t(`tagSettings.${key}`)}
      type="number"
      min={0}
      max={most}
      className="max-w-24"
      defaultValue={tags[key]}
      onBlur={({ target }) => {
        const value = Math.min(most, Math.max(0, Math.round(target.valueAsNumber)));
        if (Number.isFinite(value) && value !== tags[key]) set({ [key]: value });
      }}
    />
  );
  return (
    <section aria-labelledby="tags-card" className="grid gap-4 rounded-xl border border-line bg-surface p-4">
      <div>
        <h2 id="tags-card" className="text-lg">
          {t('tags.title')}
        </h2>
        <p className="text-sm text-muted">{t('tagSettings.about')}</p>
      </div>
      <Switch
        label={t('tags.relocation')}
        hint={t('tagSettings.relocationAbout')}
        checked={tags.relocation_ok}
        onChange={(on) => set({ relocation_ok: on })}
      />
      <Switch
        label={t('tags.urgent')}
        hint={t('tagSettings.urgentAbout')}
        checked={tags.urgent}
        onChange={(on) => set({ urgent: on })}
      />
      {tags.urgent && (
        <div className="grid gap-3 border-l-2 border-line pl-4">
          {number('noticeWeeks', 26)}
          {number('offerDays', 60)}
          <PriorityJobs chosen={tags.priorityJobs} onChange={(priorityJobs) => set({ priorityJobs })} />
        </div>
      )}
      <Switch
        label={t('tags.diversity')}
        hint={t('tagSettings.diversityAbout')}
        checked={tags.diversity}
        onChange={(on) => set({ diversity: on })}
      />
      {tags.diversity &&
        connections?.ok &&
        connections.value.map(({ id, name }) => (
          <DeclaredField
            key={id}
            connectionId={id}
            ats={name}
            chosen={tags.diversityFields[id] ?? ''}
            onChange={(key) => set({ diversityFields: { ...tags.diversityFields, [id]: key } })}
          />
        ))}
    </section>
  );
}

function PriorityJobs({ chosen, onChange }: { chosen: string[]; onChange(jobs: string[]): void }) {
  const { data } = useQuery({ queryKey: ['criteria jobs'], queryFn: () => send('listCriteriaJobs', {}) });
  const jobs = data?.ok ? data.value : [];
  const known = new Set(jobs.map((job) => priorityKey(job.connectionId, job.jobId)));
  const gone = chosen.filter((key) => !known.has(key));
  const toggle = (key: string, on: boolean) =>
    onChange(on ? [...chosen, key] : chosen.filter((one) => one !== key));
  return (
    <fieldset className="grid gap-1.5">
      <legend className="font-medium">{t('tagSettings.priorityJobs')}</legend>
      {jobs.length === 0 && <p className="text-sm text-muted">{t('tagSettings.noJobs')}</p>}
      {jobs.map((job) => {
        const key = priorityKey(job.connectionId, job.jobId);
        return (
          <Job key={key} title={job.title} on={chosen.includes(key)} onChange={(on) => toggle(key, on)} />
        );
      })}
      {data?.ok &&
        gone.map((key) => (
          <Job
            key={key}
            title={t('tagSettings.goneJob', { job: key.split('/').at(-1) ?? key })}
            on
            onChange={(on) => toggle(key, on)}
          />
        ))}
    </fieldset>
  );
}

function Job({ title, on, onChange }: { title: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <label className="flex min-h-7 items-center gap-2">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-accent"
      />
      {title}
    </label>
  );
}

interface DeclaredFieldProps {
  connectionId: string;
  ats: string;
  chosen: string;
  onChange(key: string): void;
}

/** The one field that holds what candidates declare; nothing is proposed, so that nobody takes a guess for a choice. */
function DeclaredField({ connectionId, ats, chosen, onChange }: DeclaredFieldProps) {
  const { data } = useFields(connectionId);
  const fields = data?.ok ? data.value : [];
  const gone = chosen !== '' && data?.ok === true && !fields.some(({ key }) => key === chosen);
  return (
    <label className="grid gap-1.5 border-l-2 border-line pl-4">
      <span className="font-medium">{t('tagSettings.declaredField', { ats })}</span>
      <select
        value={chosen}
        aria-invalid={gone || undefined}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-9 max-w-72 rounded-lg border border-edge bg-surface px-2"
      >
        <option value="">{t('tagSettings.noField')}</option>
        {fields.map(({ key, name, owner }) => (
          <option key={`${owner} ${key}`} value={key}>
            {name}
          </option>
        ))}
        {gone && <option value={chosen}>{t('mapping.gone')}</option>}
      </select>
    </label>
  );
}
