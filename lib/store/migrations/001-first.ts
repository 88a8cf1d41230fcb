import type { Migration } from './migration';

/** Nothing is published yet, so this one may still change; the first release freezes it. */
export const first: Migration = {
  version: 1,
  stores: {
    connections: 'id',
    secrets: 'id',
    keys: 'id',
    settings: 'id',
    // Settled entries have no `dueAtMs` and so are not in the lane's index: a drain reads only what is open.
    outbox: 'id, applicationKey, state, [ref.connectionId+dueAtMs]',
    audit: 'seq, subject',
    subjects: 'key, subject',
    details: 'hash, key',
    checkpoints: 'seq',
    consents: 'id',
    rules: 'id',
    ruleRuns: '++seq, &id, applicationKey',
    shortlist: 'applicationKey, atMs',
    watches: 'connectionId',
    decisions: '++seq, &id, applicationKey',
    links: 'id',
    traffic: '++id, atMs, candidateKey, connectionId, direction, outcome',
    jobs: '[connectionId+jobId]',
    criteria: '[connectionId+jobId+version]',
    scores: 'applicationKey, [connectionId+jobId], atMs',
    masked: 'applicationKey, [connectionId+jobId]',
    overrides: '[applicationKey+requirementId], applicationKey',
    resumeChoices: 'applicationKey',
    taxonomies: 'id',
  },
};
