const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const DATE_TIME = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

interface Named {
  first_name: string;
  last_name: string;
}

export const showDate = (at: Date) => DATE.format(at);
export const showDateTime = (at: Date) => DATE_TIME.format(at);
export const nameOf = (person: Named) => `${person.first_name} ${person.last_name}`;
export const initialsOf = (person: Named) =>
  [person.first_name, person.last_name].map(([first = '']) => first.toUpperCase()).join('');

/** A custom field's value as people read it; an empty one gives an empty text. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map(showValue).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const KB = 1024;

export function showSize(bytes: number): string {
  if (bytes < KB) return `${bytes} bytes`;
  return bytes < KB * KB ? `${Math.round(bytes / KB)} KB` : `${(bytes / KB / KB).toFixed(1)} MB`;
}
