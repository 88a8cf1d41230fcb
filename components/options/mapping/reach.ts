/** What an ATS, and what is switched on for its connection, can hold: said on the mapping page before anything is written. */
import { t } from '@/components/ui/words';
import type { WriteKind } from '@/lib/ats/contract';
import { connectorOf } from '@/lib/ats/registry';
import type { Capability, CapabilityName } from '@/lib/ats/sure';
import type { Target } from '@/lib/mapping';

export interface Place {
  ats: string;
  writes: readonly WriteKind[];
}

/** What the page has to say of, in the order of its rows. */
const TOLD = ['note', 'privateNote', 'noteAuthor', 'field', 'numberField', 'tag'] as const;
const OWN_WRITE: Partial<Record<CapabilityName, WriteKind>> = {
  note: 'note',
  privateNote: 'note',
  noteAuthor: 'note',
  field: 'field',
  numberField: 'field',
  tag: 'tag',
};

function capabilityOf({ ats, writes }: Place, name: CapabilityName): Capability {
  const able: Capability = connectorOf(ats)?.can[name] ?? { can: true, sure: 'believed' };
  const own = OWN_WRITE[name];
  if (!able.can || !own || writes.includes(own)) return able;
  return { can: false, sure: 'confirmed', why: t('mapping.switchedOff') };
}

export interface Limit {
  names: CapabilityName[];
  can: boolean;
  why: string;
}

/** What is missing or special, each reason once. */
export function limitsOf(place: Place): Limit[] {
  const found: Limit[] = [];
  for (const name of TOLD) {
    const { can, why } = capabilityOf(place, name);
    if (!why) continue;
    const same = found.find((one) => one.why === why && one.can === can);
    if (same) same.names.push(name);
    else found.push({ names: [name], can, why });
  }
  return found;
}

/** Whether a value that goes there arrives; nothing always does. */
export function reaches(place: Place, { kind }: Target): boolean {
  if (kind === 'nothing') return true;
  return capabilityOf(place, kind === 'proposed field' ? 'field' : kind).can;
}
