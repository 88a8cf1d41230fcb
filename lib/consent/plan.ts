/** The private note that tells colleagues in the ATS. Pure. */
import { sha256 } from '@/lib/engine/hash';
import type { ApplicationRef } from '@/lib/model';
import { applicationKeyOf, type PlannedWrite } from '@/lib/sync/plan';
import { CONSENT_NOTE, type OptOut } from './model';
import { CONSENT_MARK, IN_LINE, OUT_LINE } from './notes';

export function planConsentNote(
  ref: ApplicationRef,
  { optedOut, why, instead, by, atMs }: OptOut,
): PlannedWrite {
  const applicationKey = applicationKeyOf(ref);
  const id = sha256(JSON.stringify([applicationKey, CONSENT_NOTE, optedOut, atMs])).slice(0, 24);
  const auditId = `CND-${id.slice(0, 12).toUpperCase()}`;
  const text = [
    optedOut ? OUT_LINE : IN_LINE,
    ...(why ? [why] : []),
    ...(instead ? [`Instead: ${instead}`] : []),
    `Recorded by ${by}, ${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    '',
    `${CONSENT_MARK} ${auditId}`,
  ]
    .join('\n')
    .replaceAll('@', '(at)');
  return {
    id,
    ref,
    applicationKey,
    value: CONSENT_NOTE,
    destination: { kind: 'note', text },
    auditId,
    line: `Private note: ${text.split('\n')[0]}`,
  };
}
