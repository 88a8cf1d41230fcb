import type { Education, Position, Resume, Span } from '../types';

/** The parts of https://jsonresume.org/schema that a resume file can tell. */
export interface JsonResume {
  basics: {
    name?: string;
    email?: string;
    phone?: string;
    url?: string;
    location?: { address: string };
    profiles: { network: string; url: string }[];
    summary?: string;
  };
  work: { name: string; position: string; startDate?: string; endDate?: string; highlights: string[] }[];
  education: { institution: string; area: string; studyType: string; endDate?: string }[];
  certificates: { name: string }[];
  skills: { name: string; keywords: string[] }[];
  languages: { language: string; fluency?: string }[];
}

const NETWORKS: Readonly<Record<string, string>> = {
  'linkedin.com': 'LinkedIn',
  'github.com': 'GitHub',
  'gitlab.com': 'GitLab',
  'xing.com': 'XING',
  'behance.net': 'Behance',
  'dribbble.com': 'Dribbble',
};
const networkOf = (url: string): string | undefined =>
  Object.entries(NETWORKS).find(([host]) => url.toLowerCase().includes(host))?.[1];

const dates = (start: string | null, end: string | null): { startDate?: string; endDate?: string } => ({
  ...(start ? { startDate: start } : {}),
  ...(end ? { endDate: end } : {}),
});

const workOf = (position: Position, read: (span: Span) => string): JsonResume['work'][number] => ({
  name: position.organisation,
  position: position.title,
  ...dates(position.start, position.end),
  highlights: position.bullets.map(read),
});

const educationOf = ({ school, field, degree, year }: Education): JsonResume['education'][number] => ({
  institution: school,
  area: field,
  studyType: degree,
  ...dates(null, year),
});

/** A resume as JSON Resume. A position without an end date is the present one. */
export function toJsonResume(resume: Resume): JsonResume {
  const read = ({ start, end }: Span): string => resume.text.slice(start, end);
  const first = (kind: Resume['contact'][number]['kind']): string | undefined =>
    resume.contact.find((one) => one.kind === kind)?.text;
  const bodyOf = ({ heading, span }: Resume['sections'][number]): string =>
    read(span)
      .slice(heading.length)
      .replace(/^[\s:]+/, '');
  const urls = resume.contact.filter(({ kind }) => kind === 'url').map(({ text }) => text);
  const place = first('address') ?? first('location');
  const summary = resume.sections.find(({ kind }) => kind === 'summary');
  const plain = {
    name: resume.name?.text,
    email: first('email'),
    phone: first('phone'),
    url: urls.find((url) => networkOf(url) === undefined),
    location: place === undefined ? undefined : { address: place },
    summary: summary === undefined ? undefined : bodyOf(summary),
  };
  const profiles = urls.flatMap((url) => {
    const network = networkOf(url);
    return network === undefined ? [] : [{ network, url }];
  });
  return {
    basics: { ...plain, profiles },
    work: resume.positions.map((position) => workOf(position, read)),
    education: resume.education.map(educationOf),
    certificates: resume.certificates.map(({ text }) => ({ name: text })),
    skills: resume.sections
      .filter(({ kind }) => kind === 'skills')
      .map((section) => ({
        name: section.heading,
        keywords: bodyOf(section)
          .split(/[\n,;|•\t]+/)
          .map((word) => word.trim())
          .filter((word) => word !== ''),
      })),
    languages: resume.languages.map(({ label, level }) => ({
      language: label,
      ...(level === null ? {} : { fluency: level }),
    })),
  };
}
