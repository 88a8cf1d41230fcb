/** The private note as the user words it: text with placeholders. Pure. */

export const PLACEHOLDERS = [
  'score',
  'ceiling',
  'reason',
  'values',
  'questions',
  'engine',
  'audit_id',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

export const LONGEST_TEMPLATE = 4_000;

export const DEFAULT_TEMPLATE = `Candor match score: {score} of 100 (at most {ceiling} after asking)
{reason}
{values}

To ask:
{questions}

{engine} · audit id {audit_id}`;

const SLOT = /\{(\w+)\}/g;

/** The placeholders in a template that Candor does not know. */
export const unknownPlaceholders = (template: string): string[] =>
  [...template.matchAll(SLOT)].flatMap(([, name = '']) =>
    PLACEHOLDERS.some((one) => one === name) ? [] : [name],
  );

const isKnown = (name: string): name is Placeholder => PLACEHOLDERS.some((one) => one === name);

/**
 * Fills a template. A line that holds nothing but an empty placeholder is left out, and so is a paragraph all of whose
 * placeholders are empty, with its heading. The audit id always stands in the note, because a note is found again by
 * it; `@` becomes `(at)`, because it notifies people in some ATSs.
 */
export function fillNote(template: string, values: Readonly<Record<Placeholder, string>>): string {
  const whole = template.includes('{audit_id}') ? template : `${template}\n\naudit id {audit_id}`;
  const fill = (slot: string, name: string) => (isKnown(name) ? values[name] : slot);
  const paragraphs = whole.split(/\n[ \t]*\n/).flatMap((paragraph) => {
    const names = [...paragraph.matchAll(SLOT)].flatMap(([, name = '']) => (isKnown(name) ? [name] : []));
    if (names.length > 0 && names.every((name) => values[name] === '')) return [];
    const lines = paragraph.split('\n').flatMap((line) => {
      const filled = line.replace(SLOT, fill);
      return line.trim() !== '' && filled.trim() === '' ? [] : [filled];
    });
    return [lines.join('\n')];
  });
  return paragraphs.join('\n\n').replaceAll('@', '(at)');
}
