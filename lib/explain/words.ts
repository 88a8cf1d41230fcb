/** The words of the text for the candidate, in the languages in which it can be made. */

export interface ExplainWords {
  greeting(name: string): string;
  thanks(job: string): string;
  assessed: string;
  compared: string;
  met(quote: string | null): string;
  partly(quote: string | null): string;
  notFound: string;
  contradicted: string;
  corrected: string;
  openNote: string;
  howTitle: string;
  how: string;
  points(value: number, ceiling: number): string;
  noScore: string;
  notUsedTitle: string;
  notUsed: string;
  whoTitle: string;
  who: string;
  canTitle: string;
  can: readonly string[];
  bye: string;
}

const en: ExplainWords = {
  greeting: (name) => `Dear ${name},`,
  thanks: (job) =>
    `Thank you for your application for “${job}”. Here is in plain words how your resume was looked at.`,
  assessed: 'What was looked at',
  compared: 'Your resume was compared with what the job description asks for:',
  met: (quote) => (quote ? `found (“${quote}”)` : 'found'),
  partly: (quote) => (quote ? `found in part (“${quote}”)` : 'found in part'),
  notFound: 'not found in the resume',
  contradicted: 'your resume says that you do not have this',
  corrected: 'a person of our team has judged this point',
  openNote: '“Not found” does not mean that you lack it. It is a question that we would like to ask you.',
  howTitle: 'How',
  how: 'A program called Candor looked for each of these points in the text of your resume and noted the words it relies on. Each point counts as much as the job description makes of it, and the result is a plain sum that can be checked by hand. The program does not learn from other applicants and does not compare you with them.',
  points: (value, ceiling) =>
    `Your resume came to ${value} of 100 points${ceiling > value ? `, and to up to ${ceiling} if the open points are confirmed` : ''}.`,
  noScore: 'There was too little to read for a result in points, so there is none.',
  notUsedTitle: 'What was not used',
  notUsed:
    'Your name, contact data, address, age, graduation years, gender, nationality, family, religion, photo and the names of schools were covered up before. Nothing from social networks or other sources was looked up.',
  whoTitle: 'Who decides',
  who: 'A person decides about your application. The program cannot reject, hide or sort out anybody.',
  canTitle: 'What you can do',
  can: [
    'Tell us what is wrong or missing; a person will correct it and look again.',
    'Ask for a person’s review of your application without this program. That is no disadvantage to you.',
    'Ask us what we keep about you, or to delete it.',
  ],
  bye: 'An answer to this message is enough.\n\nKind regards',
};

const de: ExplainWords = {
  greeting: (name) => `Guten Tag, ${name},`,
  thanks: (job) =>
    `vielen Dank für Ihre Bewerbung als „${job}“. Hier steht in einfachen Worten, wie Ihr Lebenslauf angesehen wurde.`,
  assessed: 'Was angesehen wurde',
  compared: 'Ihr Lebenslauf wurde mit dem verglichen, was die Stellenanzeige verlangt:',
  met: (quote) => (quote ? `gefunden („${quote}“)` : 'gefunden'),
  partly: (quote) => (quote ? `zum Teil gefunden („${quote}“)` : 'zum Teil gefunden'),
  notFound: 'im Lebenslauf nicht gefunden',
  contradicted: 'laut Lebenslauf nicht vorhanden',
  corrected: 'ein Mensch aus unserem Team hat diesen Punkt beurteilt',
  openNote:
    '„Nicht gefunden“ heißt nicht, dass es Ihnen fehlt. Es ist eine Frage, die wir Ihnen gern stellen möchten.',
  howTitle: 'Wie',
  how: 'Ein Programm namens Candor hat jeden dieser Punkte im Text Ihres Lebenslaufs gesucht und sich die Worte gemerkt, auf die es sich stützt. Jeder Punkt zählt so viel, wie die Stellenanzeige ihm beimisst, und das Ergebnis ist eine einfache Summe, die sich von Hand nachrechnen lässt. Das Programm lernt nicht aus anderen Bewerbungen und vergleicht Sie nicht mit anderen.',
  points: (value, ceiling) =>
    `Ihr Lebenslauf kam auf ${value} von 100 Punkten${ceiling > value ? `, und auf bis zu ${ceiling}, wenn sich die offenen Punkte bestätigen` : ''}.`,
  noScore: 'Für ein Ergebnis in Punkten gab es zu wenig zu lesen; deshalb gibt es keines.',
  notUsedTitle: 'Was nicht verwendet wurde',
  notUsed:
    'Ihr Name, Kontaktdaten, Anschrift, Alter, Abschlussjahre, Geschlecht, Staatsangehörigkeit, Familie, Religion, Foto und die Namen von Schulen wurden vorher verdeckt. In sozialen Netzwerken oder anderen Quellen wurde nichts nachgesehen.',
  whoTitle: 'Wer entscheidet',
  who: 'Über Ihre Bewerbung entscheidet ein Mensch. Das Programm kann niemanden ablehnen, verbergen oder aussortieren.',
  canTitle: 'Was Sie tun können',
  can: [
    'Sagen Sie uns, was falsch ist oder fehlt; ein Mensch berichtigt es und sieht noch einmal hin.',
    'Bitten Sie darum, dass ein Mensch Ihre Bewerbung ohne dieses Programm prüft. Das ist für Sie kein Nachteil.',
    'Fragen Sie, was wir über Sie aufbewahren, oder bitten Sie uns, es zu löschen.',
  ],
  bye: 'Eine Antwort auf diese Nachricht genügt.\n\nMit freundlichen Grüßen',
};

export const EXPLAIN_WORDS = { en, de } as const;
export type ExplainLanguage = keyof typeof EXPLAIN_WORDS;
export const explainLanguage = (code: string): ExplainLanguage => (code === 'de' ? 'de' : 'en');
