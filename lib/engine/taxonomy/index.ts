// Written by `npx tsx scripts/taxonomy.ts`; run it after adding or removing a data file.
import type { OccupationFile, SkillFile } from './types';

export const skillFiles = [] as SkillFile[];

export const occupationFiles = [] as OccupationFile[];
