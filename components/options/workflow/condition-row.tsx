import type { Ref } from 'react';
import { t } from '@/components/ui/words';
import type { MessageOutput } from '@/lib/messages';
import { CHANNELS } from '@/lib/source-channel';
import type { Condition } from '@/lib/workflow/model';
import { INPUT, Names, Row } from './rule-parts';

export const CONDITIONS = ['score', 'musts', 'coverage', 'stage', 'source', 'job'] as const;

export function emptyCondition(kind: Condition['kind']): Condition {
  switch (kind) {
    case 'score':
      return { kind, atLeast: 70, atMost: 100 };
    case 'musts':
      return { kind, met: true };
    case 'coverage':
      return { kind, atLeast: 60 };
    case 'source':
      return { kind, is: ['referral'] };
    default:
      return { kind, is: [] };
  }
}
interface ConditionRowProps {
  condition: Condition;
  known: MessageOutput<'listRules'>;
  problem: string | undefined;
  /** The control to which the focus goes. */
  focus: Ref<HTMLSelectElement>;
  onChange(condition: Condition | null): void;
}

const chosen = (select: HTMLSelectElement) => [...select.selectedOptions].map(({ value }) => value);
const percent = (value: number) => Math.min(100, Math.max(0, Math.round(value) || 0));

export function ConditionRow({ condition, known, problem, focus, onChange }: ConditionRowProps) {
  const label = t(`workflow.condition.${condition.kind}`);
  return (
    <Row word={t('workflow.and')} problem={problem} onRemove={() => onChange(null)}>
      <select
        ref={focus}
        aria-label={t('workflow.and')}
        value={condition.kind}
        onChange={({ target }) =>
          onChange(emptyCondition(CONDITIONS.find((one) => one === target.value) ?? condition.kind))
        }
        className={INPUT}
      >
        {CONDITIONS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`workflow.condition.${kind}`)}
          </option>
        ))}
      </select>
      {condition.kind === 'score' && (
        <>
          <Percent
            label={t('workflow.from')}
            value={condition.atLeast}
            onChange={(atLeast) => onChange({ ...condition, atLeast })}
          />
          {t('workflow.to')}
          <Percent
            label={t('workflow.upTo')}
            value={condition.atMost}
            onChange={(atMost) => onChange({ ...condition, atMost })}
          />
        </>
      )}
      {condition.kind === 'coverage' && (
        <>
          <Percent
            label={label}
            value={condition.atLeast}
            onChange={(atLeast) => onChange({ ...condition, atLeast })}
          />
          {t('workflow.percent')}
        </>
      )}
      {condition.kind === 'musts' && (
        <select
          aria-label={label}
          value={String(condition.met)}
          onChange={({ target }) => onChange({ kind: 'musts', met: target.value === 'true' })}
          className={INPUT}
        >
          <option value="true">{t('workflow.mustsMet')}</option>
          <option value="false">{t('workflow.mustsOpen')}</option>
        </select>
      )}
      {condition.kind === 'stage' && (
        <Names
          label={label}
          value={condition.is}
          offer={known.stages}
          onChange={(is) => onChange({ kind: 'stage', is })}
        />
      )}
      {condition.kind === 'source' && (
        <select
          multiple
          size={4}
          aria-label={label}
          value={condition.is}
          onChange={({ target }) => {
            const wanted = chosen(target);
            onChange({ kind: 'source', is: CHANNELS.filter((one) => wanted.includes(one)) });
          }}
          className={INPUT}
        >
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {t(`sources.channel.${channel}`)}
            </option>
          ))}
        </select>
      )}
      {condition.kind === 'job' && (
        <select
          multiple
          size={4}
          aria-label={label}
          value={condition.is}
          onChange={({ target }) => onChange({ kind: 'job', is: chosen(target) })}
          className={INPUT}
        >
          {known.jobs.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
          {condition.is
            .filter((key) => !known.jobs.some((job) => job.key === key))
            .map((key) => (
              <option key={key} value={key}>
                {t('workflow.goneJob')}
              </option>
            ))}
        </select>
      )}
    </Row>
  );
}

function Percent({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange(value: number): void;
}) {
  return (
    <input
      type="number"
      min={0}
      max={100}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(percent(target.valueAsNumber))}
      className={`${INPUT} w-20`}
    />
  );
}
