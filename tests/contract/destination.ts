import { asDestination, type DestinationField } from '../../lib/destination-field';
import type { FieldDef } from '../../lib/model';

/** The field as one to write to; a test that needs one does not go on without. */
export function destination(field: FieldDef | undefined | false): DestinationField {
  const found = field ? asDestination(field) : null;
  if (!found) throw new Error('There is no such field to write to.');
  return found;
}
