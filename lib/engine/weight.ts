/** Relative weights of what an ad asks for line by line. */
export const DEMAND = { must: 10, unsure: 4, common: 2, nice: 3, words: 3, soft: 1 } as const;
