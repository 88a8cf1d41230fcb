import { ashby } from './ashby';
import { bamboohr } from './bamboohr';
import { breezyhr } from './breezyhr';
import { bullhorn } from './bullhorn';
import type { AtsDefinition } from './contract';
import { greenhouse } from './greenhouse';
import { lever } from './lever';
import { odoo } from './odoo';
import { recruitee } from './recruitee';
import { smartrecruiters } from './smartrecruiters';
import { teamtailor } from './teamtailor';
import { workable } from './workable';
import { zohorecruit } from './zohorecruit';

/** Every ATS that Candor knows. */
export const connectors: readonly AtsDefinition[] = [
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

/** The connector of an id, or undefined. */
export const connectorOf = (id: string): AtsDefinition | undefined => connectors.find((one) => one.id === id);
