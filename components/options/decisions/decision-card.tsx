import { useId, useState } from 'react';
import { ownReasons } from '@/components/panel/decision/reasons';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Switch } from '@/components/ui/switch';
import { t } from '@/components/ui/words';
import { LONGEST_REASON, VERDICTS, type Verdict } from '@/lib/decisions/model';
import type { Settings } from '@/lib/messages';

export interface CardProps {
  settings: Settings;
  save(changes: Partial<Settings>): void;
}

const MOST_REASONS = 8;

/** Judge first, the name in notes, and the reasons on offer. */
export function DecisionCard({ settings, save }: CardProps) {
  return (
    <section
      aria-labelledby="decision-card"
      className="grid gap-4 rounded-xl border border-line bg-surface p-4"
    >
      <h2 id="decision-card" className="text-lg">
        {t('decisionSettings.title')}
      </h2>
      <Switch
        label={t('decisionSettings.judgeFirst')}
        hint={t('decisionSettings.judgeFirstAbout')}
        checked={settings.judgeFirst}
        onChange={(judgeFirst) => save({ judgeFirst })}
      />
      <Field
        label={t('decisionSettings.name')}
        hint={t('decisionSettings.nameAbout')}
        maxLength={80}
        defaultValue={settings.myName}
        onBlur={({ target }) => {
          if (target.value.trim() !== settings.myName) save({ myName: target.value.trim() });
        }}
      />
      {VERDICTS.map((verdict) => (
        <Reasons key={verdict} verdict={verdict} settings={settings} save={save} />
      ))}
    </section>
  );
}

function Reasons({ verdict, settings, save }: CardProps & { verdict: Verdict }) {
  const id = useId();
  const kept = settings.decisionReasons[verdict] ?? ownReasons(verdict);
  const [text, setText] = useState(kept.join('\n'));
  const wanted = text
    .split('\n')
    .map((one) => one.trim().slice(0, LONGEST_REASON))
    .filter(Boolean);
  const reasons = [...new Set(wanted)].slice(0, MOST_REASONS);
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {t(`decisionSettings.reasons.${verdict}`)}
      </label>
      <textarea
        id={id}
        rows={4}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          if (reasons.join('\n') !== kept.join('\n'))
            save({ decisionReasons: { ...settings.decisionReasons, [verdict]: reasons } });
        }}
        className="w-full rounded-lg border border-edge bg-surface px-3 py-2"
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p id={`${id}-hint`} className="text-sm text-muted">
          {t('decisionSettings.reasonsAbout', { most: MOST_REASONS })}
        </p>
        <Button
          small
          tone="bare"
          onClick={() => {
            setText(ownReasons(verdict).join('\n'));
            save({ decisionReasons: { ...settings.decisionReasons, [verdict]: undefined } });
          }}
        >
          {t('decisionSettings.reasonsBack')}
        </Button>
      </div>
    </div>
  );
}
