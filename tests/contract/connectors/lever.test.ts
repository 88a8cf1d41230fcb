import { expect, it } from 'vitest';
import { hmacHex } from '../../../lib/ats/hooks';
import { lever } from '../../../lib/ats/lever';
import { atsContract } from '../ats-contract';

const ID = '0d1f2a3b-1234-4cde-8f00-0123456789ab';

atsContract(lever, {
  pages: [
    [`https://hire.lever.co/candidates/${ID}`, { kind: 'candidate', candidateId: ID }],
    [`https://hire.lever.co/candidates/${ID}/profile?stage=1#notes`, { kind: 'candidate', candidateId: ID }],
    [`https://hire.sandbox.lever.co/candidates/${ID}`, { candidateId: ID }],
    [`https://hire.eu.lever.co/opportunities/${ID}`, { candidateId: ID }],
    ['https://hire.lever.co/candidates?stage=x&posting=y', { kind: 'list' }],
  ],
  notPages: [
    'https://hire.lever.co/candidates/123',
    `https://hire.lever.co/candidates/${ID}0`,
    `https://jobs.lever.co/acme/${ID}`,
    `https://hire.lever.co/settings/${ID}`,
  ],
  forbidden: [
    { method: 'PUT', path: '/opportunities/1/stage' },
    { method: 'PUT', path: '/opportunities/1/archived' },
    { method: 'POST', path: '/opportunities/1/removeTags' },
    { method: 'POST', path: '/opportunities/1/forms' },
    { method: 'POST', path: '/opportunities' },
    { method: 'POST', path: '/opportunities/1/notes/../archived' },
  ],
});

it('takes a signed webhook, and neither a forged nor an old one', async () => {
  const at = Date.parse('2026-11-20T10:00:00Z');
  const signature = await hmacHex('signing token', `once${at}`);
  const hook = (change: object = {}) => ({
    headers: {},
    rawBody: new TextEncoder().encode(
      JSON.stringify({
        event: 'applicationCreated',
        triggeredAt: at,
        token: 'once',
        signature,
        data: { opportunityId: ID },
        ...change,
      }),
    ),
  });
  const verify = lever.hooks?.verify;
  expect(await verify?.(hook(), 'signing token', at + 1000)).toBe(true);
  expect(await verify?.(hook({ token: 'twice' }), 'signing token', at + 1000)).toBe(false);
  expect(await verify?.(hook(), 'signing token', at + 3_600_000)).toBe(false);
  expect(lever.hooks?.read(hook())).toMatchObject({ event: 'applicationCreated', candidateId: ID });
});
