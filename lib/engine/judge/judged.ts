/** What a judge says of one requirement. */
import type { Span } from '../types';

export interface Judged {
  /** 0..1 */
  credit: number;
  /** Places that carry the credit, best first; without them the credit would be less. */
  places: Span[];
  /** The rule in plain words with its numbers. */
  why: string;
  contradicted?: boolean;
}

/** Credit from which a requirement counts as met. */
export const MET = 0.8;
export const nothing = (why: string): Judged => ({ credit: 0, places: [], why });
export const percent = (credit: number): string => `${Math.round(credit * 100)} %`;
