/** The lines of a job ad, each with the part of the ad it belongs to and how surely it asks for something. */
import { type AdPart, headingOf, inlineHeading, withoutBullet } from './headings';
import { isFlattened, unflatten } from './unflatten';

export type { AdPart } from './headings';
export interface AdLine {
  part: AdPart;
  text: string;
  /** Stands under a heading of requirements in an ad that kept its form. */
  sure: boolean;
}

const LEGAL =
  /equal[- ](?:employment )?opportunit|without regard to|regardless of (?:race|age|gender)|reasonable accommodation|protected veteran|e-verify|background check|drug (?:test|screen)|all qualified applicants|discriminat|race,? (?:color|religion)|sexual orientation|chancengleichheit|schwerbehindert|égalité des chances|igualdad de oportunidades|igualdade de oportunidades|gelijke kansen/i;
const PAY =
  /\b(?:401 ?\(?k\)?|paid time off|pto|dental insurance|vision insurance|health insurance|medical insurance|parental leave|tuition reimbursement|life insurance|retirement plan|employee discount|salary range|per (?:hour|year|mile)|paid holidays|bonus(?:es)? (?:plan|program)|stock options|vacation days|days of (?:vacation|holiday)|free (?:parking|snacks|lunch)|urlaubstage|tage urlaub|tickets? restaurant|mutuelle|reiskostenvergoeding)\b/i;

const before = '(?<![\\p{L}])';
const after = '(?![\\p{L}])';
const NICE = new RegExp(
  `${before}(?:prefer(?:red|ably|able)?|an? (?:\\p{L}+ )?plus|plus(?! \\d| years)|bonus|nice to have|desir(?:ed|able)|ideally|advantage(?:ous)?|beneficial|helpful|not (?:essential|required|mandatory)|von vorteil|vorteilhaft|wünschenswert|idealerweise|optimalerweise|gerne auch|un plus|un atout|atout|apprécié\\p{L}*|souhaité\\p{L}*|idéalement|deseables?|(?:se )?valorar[áa]|valorable|idealmente|desej[áa]ve(?:l|is)|diferencial|mais-valia|valoriza-se|pluspunt|pré|wenselijk|bij voorkeur|mooi meegenomen)${after}`,
  'iu',
);
/** Whether a line or clause says itself that it is only wished for. */
export const isNice = (text: string): boolean => NICE.test(text);

/** What the job does, not what it asks: "responsible for …", "assists the dentist …". */
const DUTY =
  /^(?:responsible for|assists?|supports?|manages?|leads?|lead|provides?|performs?|ensures?|maintains?|coordinates?|develops?|prepares?|attends?|monitors?|supervises?|conducts?|reviews?|creates?|works? (?:with|closely)|participates?|responds?|communicates? with|collaborates?|handles?|delivers?|oversees?|responsible to|other duties|perform|building|providing|performing|promoting|identifying)\b/i;
const ASKS =
  /\b(?:required?|requires|must|experience|knowledge|degree|diploma|certif\w*|licen[cs]\w*|years?|ability|able to|proficien\w*|skills?|familiar\w*|fluen\w*)\b/i;

/** Reads the ad's lines in order. */
export function adLines(description: string): AdLine[] {
  const lines: AdLine[] = [];
  const flattened = isFlattened(description);
  let part: AdPart = 'intro';
  let underHeading = false;
  const push = (own: AdPart, text: string, sure: boolean) => lines.push({ part: own, text, sure });
  for (const raw of unflatten(description)) {
    const heading = headingOf(raw);
    if (heading) {
      part = heading;
      underHeading = true;
      continue;
    }
    const text = withoutBullet(raw);
    const inline = inlineHeading(raw);
    if (LEGAL.test(text)) push('legal', text, false);
    else if (inline) push(inline.part, inline.text, !flattened);
    else if (PAY.test(text)) push('benefits', text, false);
    else if ((part === 'must' || part === 'nice') && DUTY.test(text) && !ASKS.test(text))
      push('duties', text, false);
    else push(part, text, underHeading && !flattened);
  }
  return lines;
}
