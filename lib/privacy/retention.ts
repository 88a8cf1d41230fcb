/** How long each category is kept: the user's choice, never longer than the organisation's policy allows. */
import { z } from 'zod';
import { AGING_IDS, type AgingId, CATEGORIES, FEWEST_DAYS, MOST_DAYS } from './categories';

const daysSchema = z.int().min(FEWEST_DAYS).max(MOST_DAYS);
export const retentionSchema = z.partialRecord(z.enum(AGING_IDS), daysSchema);
export type Retention = z.infer<typeof retentionSchema>;

const DAY_MS = 24 * 3_600_000;

/** Days for which rows of a category are kept. */
export const keptDays = (id: AgingId, chosen: Retention, most: Retention = {}): number =>
  Math.min(chosen[id] ?? CATEGORIES[id].keepDays, most[id] ?? MOST_DAYS);

/** Rows older than this (epoch ms) go. */
export const cutoffMs = (days: number, nowMs: number): number => nowMs - days * DAY_MS;
