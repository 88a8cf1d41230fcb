/** Numbered steps of the schema. One that has been published is never changed; the next one mends it. */
import type { Migration } from 'kysely';
import { ground } from './0001-ground';
import { pipeline } from './0002-pipeline';
import { links } from './0003-links';
import { settled } from './0004-settled';
import { rules } from './0005-rules';
import { linkWrites } from './0006-link-writes';

export const migrations: Record<string, Migration> = {
  '0001-ground': ground,
  '0002-pipeline': pipeline,
  '0003-links': links,
  '0004-settled': settled,
  '0005-rules': rules,
  '0006-link-writes': linkWrites,
};
