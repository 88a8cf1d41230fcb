/** The values of a write-back and the custom fields they go to unless the user maps them otherwise. Pure. */
import type { Score } from '@/lib/engine/types';
import type { Application, FieldDef, FieldValue } from '@/lib/model';

export interface WritableValue {
  value: string;
  /** Field keys, best first. */
  keys: string[];
  /** The value as this field takes it, undefined if it cannot hold it. */
  render(field: FieldDef): FieldValue | undefined;
}

const SOURCES: [RegExp, string][] = [
  [/linkedin/i, 'linkedin'],
  [/referr|employee/i, 'referral'],
  [/indeed|job ?board|stepstone|monster|glassdoor|reed|ziprecruiter/i, 'job_board'],
  [/agency|recruiter|staffing|headhunt/i, 'agency'],
  [/career|website|jobs? page|company site/i, 'career_site'],
];

const cut = (text: string, most = Number.POSITIVE_INFINITY): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/,[^,]*$/, '')}…`;

function asText(text: string) {
  return (field: FieldDef): FieldValue | undefined => {
    if (field.type === 'short_text' || field.type === 'long_text') return cut(text, field.maxLength);
    if (field.type === 'single_select')
      return field.options.find((option) => option.label.toLowerCase() === text)?.label;
    return undefined;
  };
}

/** Everything that can go to a custom field, in the order it is shown. */
export function valuesOf(score: Score, application: Application): WritableValue[] {
  const skills = [...new Set(score.skills.map((skill) => skill.id))];
  const experience = score.primaryExperience;
  const years = experience && Math.round(experience.years * 10) / 10;
  const source =
    SOURCES.find(([words]) => words.test(application.source ?? ''))?.[1] ??
    (application.source ? 'other' : '');
  return [
    {
      value: 'match_score',
      keys: ['ai_match_score', 'candor_match_score', 'match_score'],
      render: (field) =>
        field.type === 'number' ? (score.value ?? undefined) : asText(String(score.value ?? ''))(field),
    },
    {
      value: 'skills_normalized',
      keys: ['candor_skills', 'skills_normalized'],
      render: (field) =>
        field.type === 'multi_select'
          ? field.options.filter((option) => skills.includes(option.label)).map((option) => option.label)
          : asText(skills.join(', '))(field),
    },
    {
      value: 'primary_experience',
      keys: ['primary_experience'],
      render: asText(
        experience ? [`${years} years`, experience.domain, experience.title].filter(Boolean).join(' · ') : '',
      ),
    },
    { value: 'source_channel', keys: ['source_channel'], render: asText(source) },
  ];
}

/** The private note: score, reason, what to ask, and the id by which it is found again. `@` could notify people. */
export function noteText(score: Score, value: number, auditId: string): string {
  const questions = score.findings.flatMap((one) =>
    one.verdict === 'not_found' && one.question ? [one.question] : [],
  );
  return [
    `Candor match score: ${value} of 100 (at most ${score.ceiling} after asking)`,
    score.reason,
    ...(questions.length > 0
      ? ['', 'To ask:', ...questions.slice(0, 3).map((question) => `- ${question}`)]
      : []),
    '',
    `${score.engine} · audit id ${auditId}`,
  ]
    .join('\n')
    .replaceAll('@', '(at)');
}
