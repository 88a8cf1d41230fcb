/** One line often asks for several things: "BLS required; PALS preferred." Each clause is a demand of its own. */
import { isNice } from './lines';

const SENTENCES = /\s*;\s+|(?<=[\p{L}\d)%+]{2}[.!?])\s+(?=[\p{Lu}\d])/u;
/** A comma parts two demands only where the second says itself that it is a wish ("…, Engels is een pluspunt"). */
const COMMA = /,\s+(?=\S)/u;
const WAIVED =
  /\b(?:no|not|nor)\b[^.;]{0,60}\b(?:needed|required|necessary|a must)\b|\bnot required\b|\bkeine?\b[^.;]{0,60}\b(?:nötig|erforderlich|notwendig)\b|\b(?:pas|non) (?:nécessaire|exigée?)\b|\bno (?:es )?(?:necesari[oa]|imprescindible)\b|\bnão (?:é )?necessári[oa]\b|\bgeen\b[^.;]{0,60}\b(?:nodig|vereist)\b/iu;

/** The demands of a line in order. "No experience needed" asks for nothing. */
export function clausesOf(text: string): string[] {
  return text
    .split(SENTENCES)
    .flatMap(splitAtWish)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && !WAIVED.test(clause));
}

function splitAtWish(clause: string): string[] {
  const parts = clause.split(COMMA);
  const last = parts.at(-1);
  const rest = parts.slice(0, -1).join(', ');
  if (parts.length < 2 || !last || !isNice(last) || isNice(rest) || last.split(/\s+/).length < 2)
    return [clause];
  return [rest, last];
}
