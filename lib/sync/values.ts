/** The values of a write-back and the custom fields they go to unless the user maps them otherwise. Pure. */
import type { Score } from '@/lib/engine/types';
import type { ValueName } from '@/lib/mapping';
import type { Application } from '@/lib/model';
import { DEFAULT_TEMPLATE, fillNote } from '@/lib/note-template';
import { type ChannelMap, channelOf } from '@/lib/source-channel';
import type { Content } from './convert';

export interface WritableValue {
  value: ValueName;
  /** The word for it in a note. */
  label: string;
  /** Empty text: there is nothing to write. */
  content: Content;
}

export interface Writable {
  score: Score;
  application: Application;
  resumeText?: string;
  /** The tags that are set; those of the resume alone where none are given. */
  tags?: readonly string[];
  /** The user's own channels for the names of sources. */
  sourceChannels?: ChannelMap;
}

/** Everything that can be written, in the order in which it is shown. The note itself is `noteText`. */
export function valuesOf({ score, application, resumeText = '', ...more }: Writable): WritableValue[] {
  const skills = [...new Set(score.skills.map((skill) => skill.id))];
  const experience = score.primaryExperience;
  const years = experience && Math.round(experience.years * 10) / 10;
  const education = score.education.map((one) =>
    [one.degree, one.field, one.school, one.year].filter(Boolean).join(', '),
  );
  const tags = more.tags ?? score.tags.map(({ tag }) => tag);
  return [
    {
      value: 'match_score',
      label: 'Match score',
      content: { text: String(score.value ?? ''), number: score.value ?? undefined },
    },
    {
      value: 'score_reason',
      label: 'Reason',
      content: { text: score.reason },
    },
    {
      value: 'skills_normalized',
      label: 'Skills',
      content: { text: skills.join(', '), list: skills },
    },
    {
      value: 'primary_experience',
      label: 'Main experience',
      content: {
        text: experience
          ? [`${years} years`, experience.domain, experience.title].filter(Boolean).join(' · ')
          : '',
      },
    },
    {
      value: 'parsed_education',
      label: 'Education',
      content: { text: education.join('\n'), list: education },
    },
    {
      value: 'resume_parsed_text',
      label: 'Resume text',
      content: { text: resumeText },
    },
    {
      value: 'source_channel',
      label: 'Source',
      content: { text: channelOf(application.source, more.sourceChannels)?.channel ?? '' },
    },
    {
      value: 'automated_tags',
      label: 'Tags',
      content: { text: tags.join(', '), list: tags },
    },
  ];
}

/** Whose verdicts stand in the score in place of the engine's, with their reasons. */
const overruled = (score: Score): string[] =>
  score.findings.flatMap(({ requirement, override }) =>
    override
      ? [
          `${override.by} set “${requirement.label}” to ${override.verdict === 'met' ? 'met' : 'not met'}: ${override.reason || 'no reason given'}`,
        ]
      : [],
  );

/** The private note: score, reason, what to ask, and the id by which it is found again. */
export function noteText(
  score: Score,
  value: number,
  auditId: string,
  more: readonly string[] = [],
  template = DEFAULT_TEMPLATE,
): string {
  const questions = score.findings.flatMap((one) =>
    one.verdict === 'not_found' && one.question ? [one.question] : [],
  );
  return fillNote(template, {
    score: String(value),
    ceiling: String(score.ceiling),
    reason: score.reason,
    values: [...more, ...overruled(score)].join('\n'),
    questions: questions
      .slice(0, 3)
      .map((question) => `- ${question}`)
      .join('\n'),
    engine: score.engine,
    audit_id: auditId,
  });
}
