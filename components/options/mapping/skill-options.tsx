import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t, tCount } from '@/components/ui/words';
import type { SkillOptions as Chosen } from '@/lib/mapping';
import type { MessageOutput } from '@/lib/messages';
import { send } from '@/lib/messages/client';
import type { FieldDef } from '@/lib/model';
import { errorOf } from '../use-connections';
import { SkillRow } from './skill-row';

interface SkillOptionsProps {
  connectionId: string;
  field: FieldDef;
  chosen: Chosen;
  locked: boolean;
  onChange(chosen: Chosen): void;
}

type Skill = MessageOutput<'listSkillOptions'>['skills'][number];
const AT_ONCE = 8;

/** The skills of the candidates scored so far and the ATS's own option for each; those without one stand first. */
export function SkillOptions({ connectionId, field, chosen, locked, onChange }: SkillOptionsProps) {
  const { owner, key } = field;
  const { data } = useQuery({
    queryKey: ['skill options', connectionId, owner, key],
    queryFn: () => send('listSkillOptions', { connectionId, field: { owner, key } }),
    staleTime: 0,
  });
  const error = errorOf(data);
  const options = data?.ok ? data.value.options : [];
  const has = ({ id, option }: Skill) => id in chosen || option !== null;
  const skills = data?.ok ? data.value.skills : [];
  // By what Candor itself finds, so that a row does not run away from under the pointer when an option is chosen.
  const without = skills.filter(({ option }) => option === null);
  const withOne = skills.filter(({ option }) => option !== null);
  const left = without.filter((one) => !has(one)).length;
  const rows = (some: Skill[]) => (
    <Rows
      skills={some}
      row={(skill) => (
        <SkillRow
          key={skill.id}
          skill={skill}
          options={options}
          chosen={chosen[skill.id]}
          locked={locked}
          onChange={(option) => {
            const { [skill.id]: _before, ...others } = chosen;
            onChange(option === undefined ? others : { ...others, [skill.id]: option });
          }}
        />
      )}
    />
  );
  return (
    <section
      aria-labelledby="skill-options"
      className="grid grid-cols-1 gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <div>
        <h2 id="skill-options" className="text-lg">
          {t('mapping.skills.title', { field: field.name })}
        </h2>
        <p className="text-sm text-muted">{t('mapping.skills.about')}</p>
      </div>
      {error && <Notice error={error} />}
      {!data && <Bar className="h-24" />}
      {data?.ok && skills.length === 0 && <p className="text-muted">{t('mapping.skills.empty')}</p>}
      {left > 0 && <p className="text-warn">{tCount('mapping.skills.without', left)}</p>}
      {without.length > 0 && rows(without)}
      {withOne.length > 0 && (
        <details>
          <summary className="font-medium">{tCount('mapping.skills.with', withOne.length)}</summary>
          {rows(withOne)}
        </details>
      )}
    </section>
  );
}

/** Eight at first: an ATS may have hundreds of options, and each row lists them. */
function Rows({ skills, row }: { skills: Skill[]; row(skill: Skill): React.ReactNode }) {
  const [most, show] = useState(AT_ONCE);
  return (
    <>
      <ul className="divide-y divide-line">{skills.slice(0, most).map(row)}</ul>
      {skills.length > most && (
        <Button small tone="bare" className="justify-self-start" onClick={() => show(most + AT_ONCE)}>
          {t('common.more', { n: skills.length - most })}
        </Button>
      )}
    </>
  );
}
