/** Moving forward in SmartRecruiters: its own statuses, the same for every job, and one step to a later one. */
import { z } from 'zod';
import { ok } from '@/lib/result';
import { type Advancing, write } from './contract';
import { path } from './request';
import { DOCS, jobIn } from './smartrecruiters-api';

/** In their order. Those that end an application (hired, rejected, withdrawn, transferred) are no steps. */
const STEPS = [
  { id: 'NEW', name: 'New' },
  { id: 'IN_REVIEW', name: 'In review' },
  { id: 'INTERVIEW', name: 'Interview' },
  { id: 'OFFERED', name: 'Offered' },
];
const move = write(
  `${DOCS}/candidatesstatusupdate-1`,
  (candidateId: string, jobId: string, status: string) => ({
    method: 'PUT',
    path: path`/candidates/${candidateId}/jobs/${jobId}/status`,
    body: { status },
  }),
  z.unknown(),
);

export const advance: Advancing = {
  // With another status, or a reason, the same request would turn somebody down.
  allow: [
    [
      'PUT /candidates/:id/jobs/:job/status',
      z.strictObject({ status: z.enum(['IN_REVIEW', 'INTERVIEW', 'OFFERED']) }),
    ],
  ],
  scopes: {
    candidates_manage: 'Move candidates (the scope goes both ways; Candor sends only steps forward)',
  },
  stages: async () => ok(STEPS),
  move: (ask, { id, candidateId, jobId }, { to }) => ask.one(move, candidateId, jobId ?? jobIn(id), to.id),
};
