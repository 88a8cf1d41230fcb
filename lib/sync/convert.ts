/** A value in the type of the ATS's field, or a plain line saying why it does not fit. Pure. */
import type { DestinationField } from '@/lib/destination-field';
import type { FieldDef, FieldValue } from '@/lib/model';

export interface Content {
  text: string;
  number?: number;
  list?: readonly string[];
}
export type Converted = { fits: true; value: FieldValue; note?: string } | { fits: false; why: string };

const SHORT_MOST = 255;
const LONG_MOST = 60_000;

/** At most `most` characters, cut between words and marked with "…". */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  if (most < 2) return text.slice(0, most);
  const head = text.slice(0, most - 1);
  // The next character decides whether the head ends with a whole word; one long word is cut inside.
  const whole = /\s/.test(text[most - 1] ?? '') ? head : head.replace(/\s+\S*$/u, '');
  const kept = (whole || head).replace(/[\s,;·]+$/u, '').replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept}…`;
}

const no = (why: string): Converted => ({ fits: false, why });
const oneOf = (field: FieldDef, wanted: string) =>
  field.options.find(
    ({ id, label }) =>
      label.toLowerCase() === wanted.toLowerCase() || id.toLowerCase() === wanted.toLowerCase(),
  );

function toMultiSelect(content: Content, field: FieldDef): Converted {
  const wanted = content.list ?? [content.text];
  const found = wanted.flatMap((one) => oneOf(field, one)?.label ?? []);
  if (found.length === 0)
    return no(`${field.name} has none of these options: ${cutAtWord(wanted.join(', '), 80)}.`);
  const left = wanted.length - found.length;
  return {
    fits: true,
    value: [...new Set(found)],
    ...(left > 0 && {
      note: `${left} of ${wanted.length} have no option in ${field.name} and are left out.`,
    }),
  };
}

/** Converts to number, short or long text, single or multi select by option, date or address. */
export function convert(content: Content, field: DestinationField): Converted {
  const text = content.text.trim();
  switch (field.type) {
    case 'number': {
      const value = content.number ?? (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN);
      return Number.isFinite(value)
        ? { fits: true, value }
        : no(`${field.name} holds a number, and this is text.`);
    }
    case 'short_text':
    case 'long_text': {
      const most = Math.min(
        field.maxLength ?? Number.POSITIVE_INFINITY,
        field.type === 'short_text' ? SHORT_MOST : LONG_MOST,
      );
      const oneLine = field.type === 'short_text' ? text.replace(/\s+/gu, ' ') : text;
      return { fits: true, value: cutAtWord(oneLine, most) };
    }
    case 'single_select': {
      const option = oneOf(field, text);
      return option
        ? { fits: true, value: option.label }
        : no(`${field.name} has no option “${cutAtWord(text, 60)}”.`);
    }
    case 'multi_select':
      return toMultiSelect(content, field);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
        ? { fits: true, value: text }
        : no(`${field.name} holds a date, and this is none.`);
    case 'url':
      return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
        ? { fits: true, value: text }
        : no(`${field.name} holds a web address, and this is none.`);
    default:
      return no(`Candor cannot write to a field of the type of ${field.name}.`);
  }
}
