/** The organisation's policy. Browsers without one refuse the question or answer with nothing. */
import { browser } from 'wxt/browser';
import { type PolicyRead, readPolicy } from '@/lib/policy';

/** Read each time: an administrator's change holds at once. */
export async function currentPolicy(): Promise<PolicyRead> {
  try {
    return readPolicy(await browser.storage.managed.get(null));
  } catch (error) {
    // Firefox answers so where no policy was laid down; anything else is a policy that cannot be read.
    if (/managed storage manifest not found/i.test(String(error))) return readPolicy(undefined);
    throw error;
  }
}
