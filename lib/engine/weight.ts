/** Relative weights of what an ad asks for line by line. */
export const DEMAND = { must: 6, unsure: 4, common: 2, nice: 2, words: 2, soft: 1 } as const;
