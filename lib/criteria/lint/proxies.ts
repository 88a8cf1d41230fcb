/** Words that stand in for age, origin, family or class, with what could be asked for instead. */
import { type Phrase, phraseWarnings, without } from './phrases';
import type { Fix, Rule } from './types';

const ignore = (): Fix => ({ kind: 'ignore' });
const ask = (words: string) => (): Fix => ({ kind: 'ask', words });
const rewrite =
  (words: string, changes: Extract<Fix, { kind: 'rewrite' }>['changes'] = {}) =>
  (): Fix => ({ kind: 'rewrite', words, changes });
/** What is left without the phrase; nothing left means nothing to ask for. */
const dropped: Phrase['fix'] = (criterion, found) => {
  const words = without(criterion, found);
  return words ? { kind: 'rewrite', words, changes: { text: words } } : { kind: 'ignore' };
};

const LANGUAGE =
  /\b(English|German|French|Spanish|Portuguese|Dutch|Italian|Polish|Englisch|Deutsch|Französisch|Spanisch)\b/i;
/** Fluent in place of native: the level that the work needs, open to all who have learnt it. */
const fluent = (words: (language: string) => string): Phrase['fix'] => {
  return (criterion) => {
    const language = LANGUAGE.exec(`${criterion.text} ${criterion.label}`)?.[1] ?? '';
    const text = words(language).replace(/\s+/g, ' ').trim();
    return { kind: 'rewrite', words: text, changes: { text, level: 'C1' } };
  };
};

const PHRASES: Phrase[] = [
  {
    rule: 'graduation_year',
    pattern:
      /\b(?:graduat(?:ed|ion|ing)(?: year)?(?: in| after| since| no earlier than| from| date| between)?[^.;]{0,12}\b(?:19|20)\d{2}|class of (?:19|20)\d{2}|graduation year|(?:19|20)\d{2} (?:graduates?|batch|passouts?)|Abschluss(?:jahr)?(?: nach| ab| seit| im Jahr| in)? ?(?:19|20)\d{2}|Abschlussjahr\p{L}*|(?:diplômée? en|promotion) (?:19|20)\d{2})/iu,
    fix: dropped,
  },
  {
    rule: 'native_speaker',
    pattern:
      /\b(?:native(?:[- ]level)?(?: \p{L}+)? (?:speakers?|proficiency|fluency)|native (?:english|german|french|spanish|portuguese|dutch)|mother[- ]tongue)\b/iu,
    fix: fluent((language) => `Fluent ${language} (C1)`),
  },
  {
    rule: 'native_speaker',
    pattern: /\b(?:\p{L}*muttersprach\p{L}*)/iu,
    fix: fluent((language) => `${language} fließend (C1)`),
  },
  { rule: 'native_speaker', pattern: /\b(?:langue maternelle)/i, fix: fluent(() => 'Français courant (C1)') },
  {
    rule: 'native_speaker',
    pattern: /\b(?:lengua materna|hablantes? nativ\p{L}*)/iu,
    fix: fluent(() => 'Español fluido (C1)'),
  },
  {
    rule: 'native_speaker',
    pattern: /(?:língua materna|falantes? nativ\p{L}*)/iu,
    fix: fluent(() => 'Português fluente (C1)'),
  },
  {
    rule: 'native_speaker',
    pattern: /\b(?:moedertaal\p{L}*)/iu,
    fix: fluent(() => 'Nederlands vloeiend (C1)'),
  },
  {
    rule: 'recent_graduate',
    pattern:
      /\b(?:(?:recent|new|fresh) (?:college |university )?(?:graduates?|grads?)|recently graduated|freshers?)\b/i,
    fix: rewrite('Entry level: no experience in the job is needed', {
      kind: 'other',
      anyOf: [],
      terms: [],
      must: false,
    }),
  },
  {
    rule: 'recent_graduate',
    pattern:
      /\b(?:Berufsanfänger\p{L}*|(?:frische?\p{L}* )?Hochschulabsolvent\p{L}*|Absolvent\p{L}*|Young Professionals?)/iu,
    fix: rewrite('Einstieg möglich: Berufserfahrung ist nicht nötig', {
      kind: 'other',
      anyOf: [],
      terms: [],
      must: false,
    }),
  },
  {
    rule: 'recent_graduate',
    pattern:
      /\b(?:jeunes? diplômé\p{L}*|recién (?:graduad|titulad)\p{L}*|recém[- ]formad\p{L}*|pas afgestudeerd\p{L}*)/iu,
    fix: dropped,
  },
  {
    rule: 'digital_native',
    pattern: /\bdigital[- ]natives?\b/i,
    fix: rewrite('Works with office and collaboration software every day', { anyOf: [] }),
  },
  {
    rule: 'zip_code',
    pattern:
      /\b(?:(?:zip|postal|post)[- ]?codes?(?:[^.;]{0,20}?\d{4,5})?|(?:live|living|reside|residing|based) (?:with)?in \d+ (?:miles|km|kilomet(?:er|re)s)|local candidates only|locals only)/i,
    fix: ask('Can you be at the place of work at the agreed times?'),
  },
  {
    rule: 'zip_code',
    pattern:
      /\b(?:Postleitzahl\p{L}*|PLZ|Wohnort (?:in|im|nahe)|wohnhaft in|nur Bewerber\p{L}* aus der (?:Region|Umgebung))/iu,
    fix: ask('Können Sie zu den vereinbarten Zeiten am Arbeitsort sein?'),
  },
  { rule: 'zip_code', pattern: /\b(?:code postal|código postal|CEP|postcode)\b/i, fix: ignore },
  {
    rule: 'employment_gap',
    pattern:
      /\b(?:(?:no|without|free of|any) (?:(?:unexplained|long|employment|career|resume|cv) )*gaps?(?: in (?:employment|the resume|the cv|career))?|employment gaps?|(?:continuous|uninterrupted|unbroken) (?:employment|work history|career)|currently employed|(?:lücken|nahtlos)\p{L}* Lebens(?:lauf|läufe)|keine Lücken|sans (?:trou|interruption)|sin (?:lagunas|huecos))/iu,
    fix: dropped,
  },
  {
    rule: 'school_prestige',
    pattern:
      /\b(?:ivy league|(?:from )?an? (?:top|elite|prestigious|tier[- ](?:1|one)|renowned|leading|target|world[- ]class)(?:[- ]tier)? (?:universit(?:y|ies)|colleges?|schools?|institutions?)|(?:from )?(?:top|elite|prestigious|tier[- ](?:1|one)|renowned|target)(?:[- ]tier)? (?:universit(?:y|ies)|colleges?|schools?|institutions?)|russell group|(?:renommierte\p{L}*|Elite-?) ?(?:Universität|Hochschule|Uni)\p{L}*|Elite(?:uni\p{L}*|hochschule)|grandes? écoles?|universidad(?:es)? (?:de prestigio|de élite)|universidade de ponta|gerenommeerde universiteit)/iu,
    fix: dropped,
  },
  {
    rule: 'photo',
    pattern:
      /\b(?:(?:with|include|attach|send|recent|professional)(?: \p{L}+){0,3} (?:photo(?:graph)?|picture|headshot)|photo(?:graph)? (?:required|of yourself)|headshot|(?:Bewerbungs|Licht|Pass)(?:foto|bild)\p{L}*|(?:mit|aktuelles) (?:Foto|Bild)|avec photo|con foto(?:grafía)?|com foto|met foto)\b/iu,
    fix: ignore,
  },
  {
    rule: 'marital_status',
    pattern:
      /\b(?:marital status|(?:un)?married|single (?:candidates?|without)|no (?:family|childcare) (?:obligations|commitments)|without (?:children|kids|dependants|dependents)|Familienstand|verheiratet\p{L}*|ledig\p{L}*|(?:keine|ohne) (?:Kinder|familiäre\p{L}* (?:Verpflichtungen|Bindungen))|état civil|célibataire|estado civil|solter[oa]s?|solteir[oa]s?|burgerlijke staat|ongehuwd)\b/iu,
    fix: ignore,
  },
  {
    rule: 'young_team',
    pattern:
      /\b(?:(?:young|youthful)(?:(?:,? (?:and )?(?:energetic|dynamic|motivated|hungry))+(?: (?:team|person|people|candidates?|individuals?|professionals?))?| (?:team|candidates?|professionals?|company|environment|talents?))|(?:energetic|dynamic)(?: and|,)? young(?: team| people| person)?|under (?:30|35|40) years|(?:between|aged) \d{2} (?:and|to|-) \d{2}(?: years)?|max(?:imum)? age)\b/i,
    fix: dropped,
  },
  {
    rule: 'young_team',
    pattern:
      /\b(?:jung(?:e|es|er|en|em)?(?:(?:,? (?:und )?(?:dynamisch|motiviert|hungrig)\p{L}*)+(?: (?:Team|Leute|Mitarbeiter)\p{L}*)?| Teams?)|höchstens \d{2} Jahre alt|bis \d{2} Jahre alt|jeune (?:équipe|et dynamique)|équipe jeune|equipo joven|joven y dinámic\p{L}*|(?:equipe|time) jovem|jong (?:en dynamisch|team))/iu,
    fix: dropped,
  },
];

export const proxies: Rule = (criteria) => phraseWarnings(criteria, PHRASES);
