import type { Cv } from './types';

/** One line of a resume and what it is, for the formats that are written line by line. */
export interface Written {
  kind: 'name' | 'heading' | 'strong' | 'text' | 'bullet' | 'gap';
  text: string;
}

export function linesOf(cv: Cv): Written[] {
  const text = (value: string): Written => ({ kind: 'text', text: value });
  const strong = (value: string): Written => ({ kind: 'strong', text: value });
  const gap: Written = { kind: 'gap', text: '' };
  const section = (title: string, lines: Written[]): Written[] =>
    lines.length > 0 ? [gap, { kind: 'heading', text: title }, ...lines] : [];
  const bullets = (entries: string[]) => entries.map((entry): Written => ({ kind: 'bullet', text: entry }));
  return [
    { kind: 'name', text: cv.name },
    text(cv.headline),
    text(cv.contact.join(' | ')),
    ...section(cv.words.summary, [text(cv.summary)]),
    ...section(
      cv.words.experience,
      cv.posts.flatMap(({ title, employer, dates, bullets: done }, at) => [
        ...(at > 0 ? [gap] : []),
        strong(`${title}, ${employer}`),
        text(dates),
        ...bullets(done),
      ]),
    ),
    ...section(
      cv.words.education,
      cv.education.flatMap(({ degree, school, years }) => [strong(degree), text(`${school}, ${years}`)]),
    ),
    ...section(cv.words.certificates, bullets(cv.certificates)),
    ...section(cv.words.skills, [text(cv.skills.join(', '))]),
    ...section(cv.words.languages, [text(cv.languages.join(', '))]),
  ];
}

/** The resume as plain UTF-8 text. */
export const renderText = (cv: Cv): Uint8Array =>
  new TextEncoder().encode(
    `${linesOf(cv)
      .map(({ kind, text }) =>
        kind === 'heading' ? text.toUpperCase() : kind === 'bullet' ? `- ${text}` : text,
      )
      .join('\n')}\n`,
  );

/** A short letter to go with a resume. */
export const letter = (cv: Cv, jobTitle: string): Uint8Array =>
  new TextEncoder().encode(
    [
      cv.contact.join('\n'),
      'Dear hiring team,',
      `I am applying for the position of ${jobTitle}. ${cv.summary}`,
      `At present I work as ${cv.posts[0]?.title ?? cv.headline} at ${cv.posts[0]?.employer ?? 'home'}. What I am proud of: ${
        cv.posts[0]?.bullets[0] ?? cv.headline
      }.`,
      'I would be glad to tell you more in a conversation.',
      `Kind regards\n${cv.name}\n`,
    ].join('\n\n'),
  );
