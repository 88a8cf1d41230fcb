/** Where a resume is read and scored: on this device, in a thread, or on a server that speaks the same types. */
import { type MaskedResume, type Overrides, scoreCandidate } from '@/lib/engine';
import { parseResume } from '@/lib/engine/read';
import type { ParseResult, Requirement, Score } from '@/lib/engine/types';

export interface Scoring {
  /** Made of the masked text: its quotes get their words back afterwards. */
  score: Score;
  /** Which engine spoke: `this device` or a server's name. */
  engine: string;
  /** What a person should know of how it came about, e.g. that a server did not answer. */
  notice?: string;
}

export interface ScoringEngine {
  parse(bytes: Uint8Array, filename: string): Promise<ParseResult>;
  /** Never fails: where another engine cannot, this device can. */
  score(masked: MaskedResume, requirements: readonly Requirement[], overrides: Overrides): Promise<Scoring>;
}

export const THIS_DEVICE = 'this device';

export const thisDevice: ScoringEngine = {
  parse: (bytes, filename) => parseResume(bytes, { filename }),
  score: async (masked, requirements, overrides) => ({
    score: scoreCandidate(masked, requirements, { overrides }),
    engine: THIS_DEVICE,
  }),
};
