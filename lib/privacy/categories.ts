/** What Candor keeps on this device, in the categories that a person decides about. */

interface Category {
  /** Tables of the database that belong to it; a test holds that every table belongs to one category. */
  tables: readonly string[];
  /** Days after which rows go by themselves; null where age says nothing. */
  keepDays: number | null;
}

export const CATEGORIES = {
  /** Resumes as read, scores with their quotes, texts of notes: what the seals of the audit log stand for. */
  readings: { tables: ['details', 'subjects'], keepDays: 365 },
  /** The newest score of each application with the masked resume behind it, and what people chose and judged. */
  scores: { tables: ['scores', 'masked', 'overrides', 'resumeChoices'], keepDays: 365 },
  /** Jobs as seen, and every version of their criteria. */
  criteria: { tables: ['jobs', 'criteria'], keepDays: null },
  /** What was written to the ATS, for undo. */
  writes: { tables: ['outbox'], keepDays: 365 },
  /** What people decided, and who does not want to be scored. */
  workflow: {
    tables: ['decisions', 'links', 'consents', 'rules', 'ruleRuns', 'shortlist', 'watches'],
    keepDays: null,
  },
  /** The sync log. */
  traffic: { tables: ['traffic'], keepDays: 90 },
  /** The audit log's chain: hashes and kinds, nothing personal; without it nothing could be proved. */
  record: { tables: ['audit', 'checkpoints'], keepDays: null },
  /** Connections, settings, an imported taxonomy, and the sealed sign-ins. */
  setup: { tables: ['settings', 'connections', 'secrets', 'keys', 'taxonomies'], keepDays: null },
} as const satisfies Record<string, Category>;

export type CategoryId = keyof typeof CATEGORIES;
export const CATEGORY_IDS = Object.keys(CATEGORIES) as CategoryId[];

/** The categories whose rows go by age. */
export const AGING_IDS = ['readings', 'scores', 'writes', 'traffic'] as const satisfies readonly CategoryId[];
export type AgingId = (typeof AGING_IDS)[number];
export const isAging = (id: CategoryId): id is AgingId => AGING_IDS.some((one) => one === id);

/** No fewer: what was written today could not be taken back tomorrow. */
export const FEWEST_DAYS = 1;
export const MOST_DAYS = 3650;
