/** The lines of a job ad, each with the part of the ad it belongs to and whether it is a must. */
export type AdPart = 'intro' | 'must' | 'nice' | 'duties' | 'company' | 'benefits' | 'legal' | 'apply';
export interface AdLine {
  part: AdPart;
  text: string;
  /** Follows a heading of requirements, not only looks like one. */
  underHeading: boolean;
}

const HEADINGS: readonly [AdPart, RegExp][] = [
  [
    'nice',
    /\b(nice[ -]to[ -]have|preferred|preferences?|desired|desirable|bonus points?|pluses|would be (?:a plus|nice|great)|good to have|extra credit|ideal(?:ly)?|von vorteil|wünschenswert|un plus|souhaités?|deseables?|valorable|desejáve(?:l|is)|diferenciais|pluspunten|mooi meegenomen)\b/i,
  ],
  [
    'must',
    /\b(requirements?|required|qualifications?|must[ -]haves?|skills|experience|education|what (?:you|we)(?:'?ll)?(?: are| re|'re)? (?:need|bring|looking for)|what you bring|what we look for|who you are|about you|you have|you bring|you are|your profile|your background|minimum|essential|criteria|competenc(?:y|ies)|knowledge|credentials|certifications?|licen[cs]es?|profil|anforderungen|qualifikation(?:en)?|voraussetzungen|das bringen sie mit|was sie mitbringen|ihr profil|dein profil|das bringst du mit|votre profil|compétences|requisitos|perfil|tu perfil|exigências|qualificações|functie-?eisen|jouw profiel|wij vragen|profiel)\b/i,
  ],
  [
    'duties',
    /\b(responsibilit(?:y|ies)|duties|what you(?:'?ll| will)(?: be)?(?: do(?:ing)?)?|the role|your role|about the (?:role|job|position)|job summary|summary|overview|description|essential functions?|job functions?|day[ -]to[ -]day|tasks|accountabilities|a typical day|aufgaben|ihre aufgaben|deine aufgaben|tätigkeiten|missions?|vos missions|funciones|responsabilidades|atividades|taken|jouw taken|werkzaamheden|position)\b/i,
  ],
  [
    'benefits',
    /\b(benefits?|perks|we offer|what we offer|offer(?:ing)?s?|compensation|salary|pay|why (?:join|work|us|you)|rewards?|wir bieten|das bieten wir|was wir bieten|nous offrons|avantages|ofrecemos|beneficios|oferecemos|benefícios|wij bieden|schedule)\b/i,
  ],
  ['legal', /\b(equal opportunity|eeo|diversity|accommodations?|disclaimer|privacy|notice|legal)\b/i],
  ['apply', /\b(how to apply|apply|application process|contact|bewerbung|postuler|solliciteren)\b/i],
  [
    'company',
    /\b(about (?:us|the company|our|[a-z]+$)|who we are|our (?:mission|values|company|story|culture)|company|über uns|à propos|sobre nosotros|sobre nós|over ons|wir sind)\b/i,
  ],
];
const LEGAL =
  /equal opportunit|without regard to|regardless of (?:race|age|gender)|reasonable accommodation|protected veteran|e-verify|background check|drug (?:test|screen)|all qualified applicants|race,? (?:color|religion)|sexual orientation|chancengleichheit|schwerbehinder/i;
const PAY =
  /\b(?:401k?\b|paid time off|\bpto\b|dental|vision insurance|health insurance|medical insurance|parental leave|tuition reimbursement|life insurance|retirement plan|employee discount|salary range|per (?:hour|year)\b|paid holidays|bonus(?:es)? (?:plan|program)|stock options|vacation days|free (?:parking|snacks|lunch))/i;
const BULLET = /^\s*(?:[-–—*•·▪●◦‣➢»✓]|\d{1,2}[.)])\s*/u;
const NICE =
  /\b(?:prefer(?:red|ably|able)?|a plus|plus\b(?! years)|bonus|nice to have|desir(?:ed|able)|ideally|advantage(?:ous)?|beneficial|helpful|von vorteil|wünschenswert|un plus|atout|apprécié|deseable|se valorar[áa]|valorable|desej[áa]vel|diferencial|pré)\b/i;
export const isNice = (text: string): boolean => NICE.test(text);

const HEADING_WORDS = 7;

/** The part a heading opens, or null for a line that is no heading. */
function headingOf(line: string): AdPart | null {
  const bare = line.replace(BULLET, '').trim();
  const named = /[:：]\s*$/.test(bare);
  const count = bare.split(/\s+/).length;
  if (bare.length === 0 || count > HEADING_WORDS + (named ? 4 : 0) || /[.;]$/.test(bare)) return null;
  if (!named && count > 4 && !/^[\p{Lu}\W]+$/u.test(bare) && /,/.test(bare)) return null;
  if (BULLET.test(line) && !named) return null;
  if (!named && /^\s/.test(line) && count > 2) return null; // flattened ads keep a bullet only as a leading space
  for (const [part, pattern] of HEADINGS) if (pattern.test(bare)) return part;
  return null;
}

/** Puts back line breaks that were lost: "…products.REQUIRED EXPERIENCE:4+ years", " - a  - b", "qualifications  a  b". */
function unflatten(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/([.!?;)])(?=\p{Lu}[\p{Ll}\p{Lu}])/gu, '$1\n')
    .replace(/(\p{Lu}[\p{Lu} &/]{5,40}:)(?=\S)/gu, '\n$1\n')
    .replace(/\s*[•▪●◦‣➢✓]\s*/gu, '\n• ')
    .split('\n')
    .flatMap((line) => {
      if (line.length <= 240) return [line];
      const byGap = line.trim().split(/\s{2,}/u);
      if (byGap.length > 3) return byGap.flatMap(splitInlineHeading).map((piece) => ` ${piece}`);
      return line.split(/(?<=[.;!?])\s+(?=\S)/u);
    })
    .join('\n');
}

/** In a flattened run, "…in assigned schedules qualifications  undergraduate degree…" hides a heading at a piece's end. */
function splitInlineHeading(piece: string): string[] {
  const match = piece.match(
    /^(.*\S)\s+((?:preferred |minimum |required |job )?(?:qualifications|requirements|responsibilities|benefits))$/i,
  );
  return match?.[1] && match[2] ? [match[1], `${match[2]}:`] : [piece];
}

/** Reads the ad's lines in order. */
export function adLines(description: string): AdLine[] {
  const lines: AdLine[] = [];
  let part: AdPart = 'intro';
  let underHeading = false;
  for (const raw of unflatten(description).split('\n')) {
    if (!raw.trim()) continue;
    const heading = headingOf(raw);
    if (heading) {
      part = heading;
      underHeading = true;
      continue;
    }
    const inline = raw.match(/^\s*([\p{L} ]{4,40}):\s*(\S.{8,})$/u);
    const inlinePart = inline?.[1] ? headingOf(`${inline[1]}:`) : null;
    const text = raw.replace(BULLET, '').trim();
    if (LEGAL.test(text)) lines.push({ part: 'legal', text, underHeading });
    else if (PAY.test(text)) lines.push({ part: 'benefits', text, underHeading });
    else if (inline?.[2] && inlinePart) lines.push({ part: inlinePart, text: inline[2], underHeading: true });
    else lines.push({ part, text, underHeading });
  }
  return lines;
}
