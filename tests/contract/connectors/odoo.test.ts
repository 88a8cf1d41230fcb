import { describe, expect, it } from 'vitest';
import { WRITES } from '../../../lib/ats/contract';
import { odoo } from '../../../lib/ats/odoo';
import { odooKey, odooOf } from '../../../sandbox/vendors/odoo';
import { MAILS, type OdooVersion } from '../../../sandbox/vendors/odoo-models';
import type { Vendor } from '../../../sandbox/vendors/vendor';
import { atsContract } from '../ats-contract';
import { connectEmulator } from '../connected';

const KW = '/web/dataset/call_kw/hr.applicant';
const call = (args: unknown[], kwargs: object = {}) => ({ params: { args, kwargs } });
const reason =
  'A key or a web session is not renewed by Candor: the user enters a new key or signs in to Odoo.';

const CASES: [version: OdooVersion, how: string, credentials: Vendor['credentials']][] = [
  [16, 'a key over JSON-RPC', odooKey],
  [17, 'the signed-in web session', { kind: 'session' }],
  [18, 'the signed-in web session', { kind: 'session' }],
];

describe.each(CASES)('Odoo %i with %s', (version, _how, credentials) => {
  atsContract(odoo, {
    vendor: odooOf(version, credentials),
    pages: [
      [
        'https://acme.odoo.com/web#id=42&cids=1&menu_id=3&action=7&model=hr.applicant&view_type=form',
        { kind: 'candidate', candidateId: '42' },
      ],
      ['https://acme.odoo.com/web#model=hr.applicant&view_type=form&id=42', { candidateId: '42' }],
      ['https://erp.example.com/odoo/recruitment/5/42', { candidateId: '42', jobId: '5' }],
      ['https://erp.example.com/odoo/recruitment/5/action-123/42', { candidateId: '42' }],
      ['https://erp.example.com/odoo/recruitment-applications/42', { candidateId: '42' }],
      ['https://erp.example.com/odoo/hr.applicant/42', { candidateId: '42' }],
      ['https://erp.example.com/odoo/discuss/m-hr.applicant/42', { candidateId: '42' }],
      ['https://erp.example.com/odoo/recruitment/5', { kind: 'job', jobId: '5' }],
      ['https://acme.odoo.com/web#model=hr.applicant&view_type=kanban', { kind: 'list' }],
      ['https://erp.example.com/odoo/recruitment-applications', { kind: 'list' }],
    ],
    notPages: [
      'https://acme.odoo.com/web#id=42&model=res.partner',
      'https://acme.odoo.com/odoo/sales/42',
      'https://acme.odoo.com/web#id=x&model=hr.employee',
      'https://acme.odoo.com/odoo/action-123/42',
    ],
    forbidden: [
      { method: 'POST', path: `${KW}/unlink`, body: call([[1]]) },
      { method: 'POST', path: `${KW}/archive_applicant`, body: call([[1]]) },
      { method: 'POST', path: `${KW}/write`, body: call([[1], { stage_id: 4 }]) },
      { method: 'POST', path: `${KW}/write`, body: call([[1], { active: false }]) },
      { method: 'POST', path: `${KW}/write`, body: call([[1], { x_score: 1, refuse_reason_id: 2 }]) },
      { method: 'POST', path: `${KW}/write`, body: call([[1], { categ_ids: [[6, 0, [1]]] }]) },
      { method: 'POST', path: `${KW}/write`, body: call([[1, 2], { x_score: 1 }]) },
      {
        method: 'POST',
        path: `${KW}/message_post`,
        body: call([[1]], { body: 'x', message_type: 'comment' }),
      },
      {
        method: 'POST',
        path: `${KW}/message_post`,
        body: call([[1]], { body: 'x', message_type: 'comment', subtype_xmlid: 'mail.mt_comment' }),
      },
      { method: 'POST', path: '/jsonrpc', body: {} },
    ],
    skip: [{ test: 'renews a refused credential once', reason }],
  });
});

it('takes no step to a stage at which Odoo mails the candidate by itself', async () => {
  const rig = await connectEmulator(odoo, { vendor: odooOf(17, { kind: 'session' }) });
  try {
    await rig.sandbox.db.query('UPDATE stages SET name = $1 WHERE name = $2', [MAILS, 'Interview']);
    const [client, ref] = [rig.connect({ writes: WRITES }), await rig.ref()];
    const listed = await client.stages(ref);
    const [first, second] = listed.ok ? listed.value : [];
    if (!first || !second) throw new Error(JSON.stringify(listed));
    expect(await client.advance(ref, first, second)).toMatchObject({
      ok: false,
      error: { kind: 'invalid', message: expect.stringContaining('Odoo mails the candidate') },
    });
    expect((await rig.sandbox.records.application(7101))?.stage).toBe(first.name);
  } finally {
    await rig.close();
  }
});
