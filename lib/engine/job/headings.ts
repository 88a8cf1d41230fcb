/** The headings of job ads in six languages, and which part of the ad each opens. */
export type AdPart = 'intro' | 'must' | 'nice' | 'duties' | 'company' | 'benefits' | 'legal' | 'apply';

const word = (list: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${list})(?![\\p{L}])`, 'iu');

const HEADINGS: readonly [AdPart, RegExp][] = [
  [
    'nice',
    word(
      "nice[ -]to[ -]haves?|preferred|preferences?|desired|desirable|bonus(?: points?)?|pluses|would be (?:a plus|nice|great)|good to have|extra credit|ideal(?:ly)?|von vorteil|wünschenswert|das wäre toll|idealerweise|un plus|les plus|atouts?|souhaités?|deseables?|valorable|se valorará|desejáve(?:l|is)|diferencia(?:l|is)|valorizamos|pluspunten|mooi meegenomen|pré's?",
    ),
  ],
  [
    'must',
    word(
      "requirements?|required|qualifications?|must[ -]haves?|skills|experience|education|what (?:you|we)(?:'?ll| will)?(?: are| re|'re)? (?:need|bring|look(?:ing)? for|have)|what you bring|what we look for|who you are|about you|you have|you bring|you are|your profile|your background|minimum|essential|criteria|competenc(?:y|ies)|knowledge|abilities|credentials|certifications?|licen[cs]es?|profil recherché|profil|anforderungen|qualifikation(?:en)?|voraussetzungen|das bringen sie mit|was (?:sie|du) mitbrings?t?|was sie mitbringen|ihr profil|dein profil|das bringst du mit|damit überzeugen sie|wir (?:suchen|erwarten)|votre profil|compétences|vous avez|vous êtes|ce que nous recherchons|requisitos|se requiere|perfil|tu perfil|(?:lo )?qué buscamos|lo que buscamos|exigências|qualificações|o que procuramos|procuramos|functie-?eisen|jouw profiel|wij vragen|wat vragen wij|wat wij vragen|dit vragen wij|wat breng (?:je|jij) mee|jij hebt|wie ben jij|profiel",
    ),
  ],
  [
    'duties',
    word(
      "responsibilit(?:y|ies)|duties|what you(?:'?ll| will)(?: be)?(?: do(?:ing)?)?|what you do|the role|your role|about the (?:role|job|position)|job summary|summary|overview|description|essential functions?|(?:job|primary) functions?|day[ -]to[ -]day|tasks|accountabilities|a typical day|aufgaben|ihre aufgaben|deine aufgaben|tätigkeiten|das erwartet (?:dich|sie)|was (?:dich|sie) erwartet|missions?|votre mission|vos missions|funciones|tus funciones|qué harás|responsabilidades|funções|o que vais fazer|atividades|taken|jouw taken|werkzaamheden|wat ga je doen|wat (?:jij|je) gaat doen|position",
    ),
  ],
  [
    'benefits',
    word(
      'benefits?|perks|we offer|what we offer|offer(?:ing)?s?|compensation|salary|pay|why (?:join|work|us|you)|rewards?|wir bieten|das bieten wir|was wir (?:dir |ihnen )?bieten|deine (?:benefits|vorteile)|ihre vorteile|nous offrons|ce que nous offrons|nous vous offrons|avantages|rémunération|ofrecemos|se ofrece|lo que ofrecemos|(?:qué )?te ofrecemos|beneficios|oferecemos|o que oferecemos|benefícios|wij bieden|wat (?:wij bieden|bieden wij)|dit bieden wij|arbeidsvoorwaarden|schedule',
    ),
  ],
  [
    'legal',
    word('equal opportunity|eeo|diversity|accommodations?|disclaimer|privacy|notice|legal|gleichstellung'),
  ],
  [
    'apply',
    word(
      'how to apply|apply|application process|contact|bewerbung|kontakt|postuler|solliciteren|solliciteer|cómo aplicar|como candidatar',
    ),
  ],
  [
    'company',
    word(
      'about(?: (?:us|the company|our.*|[\\p{L}]+))?|who we are|our (?:mission|values|company|story|culture)|company|über uns|wir über uns|à propos|qui sommes[- ]nous|sobre nosotros|quiénes somos|sobre nós|quem somos|over ons|wie zijn wij|wir sind',
    ),
  ],
];

const LONGEST = 7;
/** Without a colon the words of headings must make up this share of the line: "Basic qualifications", not "strong Excel skills". */
const LEAST_SHARE = 0.75;
const BULLET = /^\s*(?:[-–—*•·▪●◦‣➢»✓]|\d{1,2}[.)])\s*/u;
export const withoutBullet = (line: string): string => line.replace(BULLET, '').trim();
/** Words that go with a heading and change nothing. */
const FILL =
  /(?<![\p{L}])(?:minimum|basic|key|job|position|general|additional|other|the|and|&|of|your|our|for|this|main|core|primary|technical|physical|educational|professional|work|ihre?|deine?|les|vos|tus|jouw|de|la|und|et|y|e|en)(?![\p{L}])/giu;
/** "CPR certification preferred" is a demand, "Preferred certifications" a heading. */
const ENDS_AS_DEMAND =
  /^(?!preferred|required|desired|desirable).*\s(?:preferred|required|desired|desirable)$/i;

const letters = (text: string): number => text.replace(/[^\p{L}]+/gu, '').length;
function shareOfHeading(line: string): number {
  let rest = line;
  for (const [, pattern] of HEADINGS) rest = rest.replace(new RegExp(pattern, 'giu'), ' ');
  return 1 - letters(rest.replace(FILL, ' ')) / Math.max(1, letters(line));
}

/** The part a heading opens, or null for a line that is no heading. */
export function headingOf(line: string): AdPart | null {
  const bare = withoutBullet(line);
  const named = /[:：]\s*$/.test(bare);
  const shouted = /^[\p{Lu}\P{L}]+$/u.test(bare) && /\p{Lu}{4}/u.test(bare);
  const count = bare.split(/\s+/).length;
  if (bare.length === 0 || count > LONGEST + (named ? 4 : 0) || /[.;!]$/.test(bare)) return null;
  if ((BULLET.test(line) || ENDS_AS_DEMAND.test(bare)) && !named) return null;
  const part = HEADINGS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
  return part && (named || shouted || shareOfHeading(bare) >= LEAST_SHARE) ? part : null;
}

/** "Requirements: five years of …" → the part and what follows, or null. */
export function inlineHeading(line: string): { part: AdPart; heading: string; text: string } | null {
  const match = line.match(/^\s*([\p{L}' ]{4,40}:)\s*(\S.{2,})$/u);
  const part = match?.[1] ? headingOf(match[1]) : null;
  return part && match?.[1] && match[2] ? { part, heading: match[1], text: match[2] } : null;
}
