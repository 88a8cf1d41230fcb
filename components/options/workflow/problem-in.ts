import type { FieldError } from 'react-hook-form';
import { t } from '@/components/ui/words';

/** What is wrong with one line of a rule, in words; the errors of its parts lie somewhere below it. */
export function problemIn(error: unknown): string | undefined {
  const found = errorsIn(error);
  if (found.length === 0) return undefined;
  return t(found.some(({ type }) => type === 'custom') ? 'workflow.turnsDown' : 'workflow.fillIn');
}

const isError = (value: object): value is FieldError => 'type' in value && typeof value.type === 'string';

function errorsIn(value: unknown): FieldError[] {
  if (typeof value !== 'object' || value === null) return [];
  return isError(value) ? [value] : Object.values(value).flatMap(errorsIn);
}
