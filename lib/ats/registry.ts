import { ashby } from './ashby';
import type { AtsDefinition } from './contract';
import { greenhouse } from './greenhouse';

/** Every ATS that Candor knows. */
export const connectors: readonly AtsDefinition[] = [ashby, greenhouse];

/** The connector of an id, or undefined. */
export const connectorOf = (id: string): AtsDefinition | undefined => connectors.find((one) => one.id === id);
