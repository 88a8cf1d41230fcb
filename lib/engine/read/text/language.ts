/** Stop words that are frequent in one language and rare in the other five. */
export const STOP_WORDS: Record<string, string> = {
  en: 'the of and to in for with on as by from at is was were are have has been this that an my or be i',
  de: 'und der die das mit für von im den des zu bei auf als ist sowie eine einer nach zur zum ich bis am',
  fr: 'et de la le les des du en pour dans une avec sur au aux à par un je est chez mon ma ou',
  es: 'y de la el en los las del para con por una un al como mi es se su más desde o que',
  pt: 'e de da do em para com os as dos das uma um no na por como ao à foi meu minha mais que',
  nl: 'en van de het een in voor met op bij aan te is als naar door ik mijn tot om die uit',
};
/** Words that stand in nearly every resume or ad of their language, however few sentences it has. */
const TELLING: Record<string, string> = {
  en: 'experience education skills years work company since present',
  de: 'berufserfahrung erfahrung ausbildung kenntnisse jahre sprachen heute deutsch aufgaben',
  fr: 'expérience expériences professionnelle professionnelles formation compétences langues ans aujourd français année',
  es: 'experiencia laboral formación educación idiomas años año empresa actualidad español hasta',
  pt: 'experiência profissional formação educação idiomas anos atualmente atual português até dois',
  nl: 'werkervaring ervaring opleiding opleidingen vaardigheden talen jaar heden nederlands bedrijf',
};
const LANGUAGES = Object.entries(STOP_WORDS).map(([code, words]) => ({
  code,
  words: new Set([...words.split(' '), ...(TELLING[code] ?? '').split(' ')]),
}));
/** A word of one language alone says most: "de" is French, Spanish, Portuguese and Dutch. */
const SPOKEN = new Map<string, string[]>();
for (const { code, words } of LANGUAGES)
  for (const word of words) SPOKEN.set(word, [...(SPOKEN.get(word) ?? []), code]);
const SAMPLE_WORDS = 3000;

/** ISO 639-1 code of the text's main language among the six Candor reads; English where nothing speaks for another. */
export function detectLanguage(text: string): string {
  const counts = new Map<string, number>();
  const words =
    text
      .slice(0, 40_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  for (const word of words.slice(0, SAMPLE_WORDS)) {
    const codes = SPOKEN.get(word);
    for (const code of codes ?? []) counts.set(code, (counts.get(code) ?? 0) + 1 / (codes?.length ?? 1));
  }
  let best = 'en';
  for (const { code } of LANGUAGES) if ((counts.get(code) ?? 0) > (counts.get(best) ?? 0)) best = code;
  return best;
}
