/** The laws that every connector keeps, shown against its emulator. A skip says why, in words for the README. */

import { describe, expect, it } from 'vitest';
import type { AtsDefinition } from '../../lib/ats/contract';
import type { AtsRequest } from '../../lib/ats/request';
import type { Vendor } from '../../sandbox/vendors/vendor';
import type { StageNames } from './advance';
import { takesAwkwardInput } from './awkward';
import { knowsWhoIsGone } from './gone';
import { lawsOf } from './laws';
import { knowsItsPages } from './pages';
import { readsRight } from './reading';
import { takesRefusals } from './refusals';
import { staysWithin } from './stays-within';
import { writesRight } from './writing';

export interface ContractCase {
  /** Real addresses and what they are. `{kind: 'candidate', candidateId: …}` as the page says it. */
  pages: readonly (readonly [address: string, expected: Record<string, unknown>])[];
  /** Addresses that must not be taken for a page of this ATS. */
  notPages: readonly string[];
  /** The vendor's requests that move, reject, archive, delete or mail: each must be refused before it is sent. */
  forbidden: readonly Pick<AtsRequest, 'method' | 'path' | 'body'>[];
  skip?: readonly { test: ContractTest; reason: string }[];
  /** The vendor's names of the sandbox's stages, where it has its own. */
  stages?: StageNames;
  /** Another emulator than the usual one. */
  vendor?: Vendor;
}

export type ContractTest =
  | 'finds the note by its audit id'
  | 'renews a refused credential once'
  | 'knows a candidate’s page by the API’s ids';

export function atsContract(ats: AtsDefinition, given: ContractCase): void {
  const laws = lawsOf(ats, given);
  const { rig } = laws;
  knowsItsPages(laws);
  readsRight(laws);
  writesRight(laws);

  describe('honesty', () => {
    it('has a function for what it says it can, and none for what it cannot', () => {
      expect(Boolean(ats.write.note)).toBe(ats.can.note.can);
      expect(Boolean(ats.write.field ?? ats.write.fields)).toBe(ats.can.field.can);
      expect(Boolean(ats.write.tag)).toBe(ats.can.tag.can);
      expect(Boolean(ats.write.advance)).toBe(ats.can.advance.can);
      expect(Boolean(ats.read.notes)).toBe(ats.can.listNotes.can);
      expect(Boolean(ats.read.fields)).toBe(ats.can.listFields.can);
      expect(ats.hooks !== null).toBe(ats.can.hooks.can);
    });
    it('says in a sentence what it lacks, and where what it has is documented', () => {
      for (const one of Object.values(ats.can)) {
        if (one.can) expect(one.docs).toMatch(/^https:\/\//);
        else expect(one.why).toMatch(/^[A-Z].+\.$/);
      }
    });
  });

  takesRefusals(laws);
  knowsWhoIsGone(rig);
  takesAwkwardInput({ ats, rig, pages: given.pages });
  staysWithin({ ats, rig, forbidden: given.forbidden });
}
