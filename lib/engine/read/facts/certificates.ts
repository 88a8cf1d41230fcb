import type { Quote, Section } from '@/lib/engine/types';
import type { Line } from '../lines';

/** Words by which a line outside the certificates section still names a certificate or a licence. */
const CERTIFICATE =
  /\b(?:certified|certification|certificate|licensed|licen[sc]e|registered nurse|zertifi\p{L}+|staplerschein|führerschein|ada-schein|certifi(?:é|ée|cat|cado|cada|cación|cação)|permis [a-e]\b|carnet de conducir|carta de condução|rijbewijs|vca|osha[- ]?\d+|cpr|bls|acls|cdl|pmp|cpa|itil|scrum master|six sigma|cissp|ccna|comptia)\b/iu;

/** Certificates and licences: each line of their own section, and lines elsewhere in lists or education that name one. */
export function readCertificates(lines: Line[], sectionOf: (line: Line) => Section['kind']): Quote[] {
  const quotes: Quote[] = [];
  for (const line of lines) {
    const kind = sectionOf(line);
    const own = kind === 'certificates' && line.text.length <= 200;
    const elsewhere =
      (kind === 'education' || kind === 'skills' || kind === 'other') &&
      line.text.length <= 120 &&
      CERTIFICATE.test(line.text);
    if (own || elsewhere) quotes.push({ start: line.start, end: line.end, text: line.text });
  }
  return quotes;
}
