import { ashby } from './ashby';
import { bamboohr } from './bamboohr';
import { breezyhr } from './breezyhr';
import { bullhorn } from './bullhorn';
import { greenhouse } from './greenhouse';
import { lever } from './lever';
import { odoo } from './odoo';
import { recruitee } from './recruitee';
import { smartrecruiters } from './smartrecruiters';
import { teamtailor } from './teamtailor';
import type { Vendor } from './vendor';
import { workable } from './workable';
import { zohorecruit } from './zohorecruit';

/** Every ATS that the sandbox plays; one for each connector. */
export const vendors: readonly Vendor[] = [
  ashby,
  bamboohr,
  breezyhr,
  bullhorn,
  greenhouse,
  lever,
  odoo,
  recruitee,
  smartrecruiters,
  teamtailor,
  workable,
  zohorecruit,
];

/** Throws with the names there are. */
export function vendorOf(id: string): Vendor {
  const found = vendors.find((one) => one.id === id);
  if (found) return found;
  const names = vendors.map((one) => one.id).join(', ');
  throw new Error(`The sandbox does not play "${id}". Choose one of: ${names}.`);
}
