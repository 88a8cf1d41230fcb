export type Layout =
  | 'pdf one column'
  | 'pdf sidebar'
  | 'pdf dark sidebar'
  | 'pdf skills table'
  | 'pdf white words'
  | 'pdf password'
  | 'pdf cut off'
  | 'pdf scan'
  | 'docx'
  | 'docx table'
  | 'text'
  | 'rtf'
  | 'odt'
  | 'empty';

export type Language = 'en' | 'de' | 'es';
export type Fit = 'high' | 'medium' | 'low';

/** Months are `YYYY-MM`; `now` as the end is the present position. The pool says where the bullets come from. */
export type Post = [title: string, employer: string, from: string, to: string, pool: string];
export type Study = [degree: string, school: string, years: string];

/** One invented person, as written by hand; the bullets of the posts are dealt from the profession's pools. */
export interface Person {
  first: string;
  last: string;
  place: string;
  fit: Fit;
  layout: Layout;
  headline: string;
  summary: string;
  posts: Post[];
  education: Study[];
  certificates: string[];
  languages: string[];
  skills: string[];
  writtenIn?: Language;
  /** Id of a second job the person applied to. */
  also?: number;
  tags?: string[];
  /** Sends a cover letter too. */
  letter?: boolean;
}

export type Pools = Record<string, string[]>;

/** What a resume says, ready for any renderer. */
export interface Cv {
  name: string;
  headline: string;
  contact: string[];
  summary: string;
  posts: { title: string; employer: string; dates: string; bullets: string[] }[];
  education: { degree: string; school: string; years: string }[];
  certificates: string[];
  languages: string[];
  skills: string[];
  words: Headings;
  /** A dark colour, `#rrggbb`. */
  accent: string;
}

export interface Headings {
  summary: string;
  experience: string;
  education: string;
  certificates: string;
  skills: string;
  languages: string;
  contact: string;
}
