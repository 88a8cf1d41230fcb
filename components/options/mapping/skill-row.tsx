import { t, tCount } from '@/components/ui/words';
import type { MessageOutput } from '@/lib/messages';

type Listed = MessageOutput<'listSkillOptions'>;

interface SkillRowProps {
  skill: Listed['skills'][number];
  options: Listed['options'];
  /** The user's choice: an option's id, null for "never", undefined for none. */
  chosen: string | null | undefined;
  locked: boolean;
  onChange(option: string | null | undefined): void;
}

// No option's id: those are the ATS's, and none of them begins with a space.
const AUTOMATIC = ' automatic';
const NEVER = ' never';

/** One skill and the option that stands for it. */
export function SkillRow({ skill, options, chosen, locked, onChange }: SkillRowProps) {
  const { label, count, option } = skill;
  const found = options.find(({ id }) => id === option);
  const gone = typeof chosen === 'string' && !options.some(({ id }) => id === chosen);
  const pick = (value: string) => onChange(value === AUTOMATIC ? undefined : value === NEVER ? null : value);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-40 flex-1">
        <p>{label}</p>
        <p className="text-sm text-muted">{tCount('mapping.skills.candidates', count)}</p>
      </div>
      <div>
        <select
          aria-label={t('mapping.skills.optionOf', { skill: label })}
          aria-invalid={gone || undefined}
          disabled={locked}
          value={chosen === undefined ? AUTOMATIC : (chosen ?? NEVER)}
          onChange={({ target }) => pick(target.value)}
          className={`min-h-9 w-56 max-w-full rounded-lg border bg-surface px-2 ${gone ? 'border-bad' : 'border-edge'}`}
        >
          <option value={AUTOMATIC}>
            {found ? t('mapping.skills.automatic', { option: found.label }) : t('mapping.skills.leftOut')}
          </option>
          <option value={NEVER}>{t('mapping.skills.never')}</option>
          {options.map(({ id, label: words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
          {gone && <option value={chosen}>{t('mapping.skills.gone')}</option>}
        </select>
        {gone && <p className="mt-1 text-sm text-bad">{t('mapping.skills.goneAbout')}</p>}
      </div>
    </li>
  );
}
