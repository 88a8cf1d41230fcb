/** What every law of the contract has at hand. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AtsDefinition } from '../../lib/ats/contract';
import type { CapabilityName } from '../../lib/ats/sure';
import type { ContractCase, ContractTest } from './ats-contract';
import { type Connected, connectEmulator } from './connected';

export interface Laws {
  ats: AtsDefinition;
  given: ContractCase;
  rig(): Connected;
  /** Another emulator in the place of the first, which is closed. */
  replace(fresh: Connected): Promise<void>;
  /** A law that a connector may leave out, saying why. */
  law(test: ContractTest, prove: () => Promise<void>): void;
  /** A law for those that can. */
  able(name: CapabilityName, test: string, prove: () => Promise<void>): void;
}

export function lawsOf(ats: AtsDefinition, given: ContractCase): Laws {
  let rig: Connected;
  beforeAll(async () => {
    rig = await connectEmulator(ats, { crowd: 998, vendor: given.vendor });
  });
  afterAll(() => rig.close());
  return {
    ats,
    given,
    rig: () => rig,
    async replace(fresh) {
      await rig.close();
      rig = fresh;
    },
    law(test, prove) {
      const left = given.skip?.find((one) => one.test === test);
      if (left) it(`leaves out “${test}”`, () => expect(left.reason).toMatch(/^[A-Z].+\.$/));
      else it(test, prove);
    },
    able(name, test, prove) {
      if (ats.can[name].can) it(test, prove);
    },
  };
}

/** What the client answered; fails with the error where it is one. */
export async function value<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled.error));
  return settled.value;
}
