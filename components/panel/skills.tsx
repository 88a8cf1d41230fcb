import { useState } from 'react';
import { t } from '@/components/ui/words';
import type { Quote, SkillHit } from '@/lib/engine/types';

const AT_FIRST = 18;
const CHIP = 'max-w-full truncate rounded-full border border-line bg-surface px-2.5 py-0.5 text-sm';

interface SkillsProps {
  skills: SkillHit[];
  onQuote?: (quote: Quote) => void;
}

/** The skills the resume names, each leading to where it names them. */
export function Skills({ skills, onQuote }: SkillsProps) {
  const [all, setAll] = useState(false);
  if (skills.length === 0) return null;
  const shown = all ? skills : skills.slice(0, AT_FIRST);
  return (
    <section aria-label={t('score.skills')}>
      <h2 className="mb-2 text-lg">{t('score.skills')}</h2>
      <ul className="flex flex-wrap gap-1.5">
        {shown.map(({ id, label, quotes: [first] }) => (
          <li key={id} className="flex max-w-full">
            {onQuote && first ? (
              <button
                type="button"
                title={label}
                onClick={() => onQuote(first)}
                className={`${CHIP} hover:bg-mark`}
              >
                {label}
              </button>
            ) : (
              <span className={CHIP}>{label}</span>
            )}
          </li>
        ))}
        {shown.length < skills.length && (
          <li>
            <button type="button" onClick={() => setAll(true)} className="min-h-6 px-1 text-sm text-accent">
              {t('common.more', { n: skills.length - shown.length })}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
