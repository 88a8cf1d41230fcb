import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixturePeople } from '../fixture-people';
import { localFetch } from '../local-fetch';
import { type Sandbox, startSandbox } from '../server';
import { apiCaller } from '../testing';

let sandbox: Sandbox;
let call: ReturnType<typeof apiCaller>;
let nowMs = Date.parse('2026-11-20T10:00:00Z');

beforeAll(async () => {
  sandbox = await startSandbox({ people: fixturePeople, port: 0, nowMs: () => nowMs, rateLimit: 40 });
  call = apiCaller(sandbox, await sandbox.tokens.issue());
});
afterAll(() => sandbox.close());
beforeEach(() => {
  nowMs += 60_000;
});

describe('lists', () => {
  it('pages through everything once by the Link header alone', async () => {
    const seen: number[] = [];
    let next: string | undefined = '/custom_fields?per_page=4&field_type=candidate';
    while (next) {
      const { json, headers } = await call('GET', next);
      seen.push(...json.map((field: { id: number }) => field.id));
      const link = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
      next = link?.replace(`${sandbox.origins.api}/v3`, '');
    }
    expect(seen).toEqual([7008, 7007, 7006, 7005, 7004, 7003, 7002, 7001]);
  });

  it('refuses a cursor beside other parameters, more than 50 ids and filters it does not know', async () => {
    expect(await call('GET', '/jobs?cursor=x&per_page=5')).toMatchObject({
      status: 422,
      json: { errors: ['cursor must be the only query parameter'] },
    });
    const ids = Array.from({ length: 51 }, (_, index) => index).join(',');
    expect((await call('GET', `/candidates?ids=${ids}`)).status).toBe(422);
    expect((await call('GET', '/candidates?name=Ama')).status).toBe(422);
    expect((await call('GET', '/candidates?cursor=nonsense')).status).toBe(422);
  });

  it('gives a candidate by ids, with tags and custom fields in words', async () => {
    const { json } = await call('GET', '/candidates?ids=6101');
    expect(json).toMatchObject([
      {
        id: 6101,
        first_name: 'Ama',
        tags: ['night shifts'],
        custom_fields: { notice_period: { value: '4 weeks' }, ai_match_score: { value: null } },
      },
    ]);
  });

  it('finds changed candidates by a two-sided window', async () => {
    const window = encodeURIComponent('gte|2026-10-01T00:00:00Z|lte|2026-10-31T00:00:00Z');
    expect((await call('GET', `/candidates?created_at=${window}`)).json).toHaveLength(2);
    expect((await call('GET', '/candidates?created_at=gte%7C2027-01-01T00:00:00Z')).json).toEqual([]);
  });
});

describe('access', () => {
  it('answers 401 without a living token, 403 without the scope or to one who is not Site Admin', async () => {
    expect((await apiCaller(sandbox, 'stranger')('GET', '/jobs')).status).toBe(401);
    const narrow = apiCaller(sandbox, await sandbox.tokens.issue({ scopes: ['harvest:jobs:list'] }));
    expect((await narrow('GET', '/jobs')).status).toBe(200);
    expect(await narrow('POST', '/notes', {})).toMatchObject({
      status: 403,
      json: { message: expect.stringContaining('harvest:notes:create') },
    });
    const sam = apiCaller(sandbox, await sandbox.tokens.issue({ userId: 4002 }));
    expect((await sam('GET', '/jobs')).status).toBe(403);
  });

  it('limits requests in fixed windows of 30 s and says how long to wait', async () => {
    let last = await call('GET', '/jobs');
    expect(last.headers.get('x-ratelimit-remaining')).toBe('39');
    for (let used = 1; used <= 40; used++) last = await call('GET', '/jobs');
    expect(last.status).toBe(429);
    expect(last.headers.get('retry-after')).toBe('30');
    nowMs += 30_000;
    expect((await call('GET', '/jobs')).status).toBe(200);
  });
});

describe('attachments', () => {
  it('gives a link that needs no token and dies after five minutes', async () => {
    const { json } = await call('GET', '/attachments?candidate_ids=6102&type=resume');
    const [{ url, filename }] = json;
    expect(filename).toBe('Lis CV.txt');
    expect(await (await localFetch(url)).text()).toContain('Piotr Lis');
    expect((await localFetch(url.replace(/.$/, 'x'))).status).toBe(403);
    nowMs += 5 * 60_000 + 1;
    expect((await localFetch(url)).status).toBe(403);
  });
});

describe('writes', () => {
  it('adds a note once and lists it with the other spelling of visibility', async () => {
    const note = {
      candidate_id: 6101,
      application_id: 7101,
      user_id: 4001,
      body: 'Score 82',
      visibility: 'private',
    };
    const made = await call('POST', '/notes', note);
    expect(made).toMatchObject({ status: 201, json: { body: 'Score 82', visibility: 'private' } });
    const { json } = await call('GET', '/notes?candidate_ids=6101');
    expect(json).toMatchObject([{ id: made.json.id, visibility: 'privately_visible', application_id: 7101 }]);
    expect((await call('POST', '/notes', { ...note, application_id: 7102 })).status).toBe(422);
    expect((await call('POST', '/notes', { ...note, candidate_id: 1 })).status).toBe(404);
  });

  it('changes the named custom fields only; a select takes the id of its option', async () => {
    const options = (await call('GET', '/custom_field_options?custom_field_ids=7004')).json;
    const referral = options.find((option: { name: string }) => option.name === 'referral');
    const custom_fields = [
      { name_key: 'ai_match_score', value: 82 },
      { name_key: 'source_channel', value: referral.id },
    ];
    expect((await call('PATCH', '/candidates/6101', { custom_fields })).status).toBe(200);
    const [candidate] = (await call('GET', '/candidates?ids=6101')).json;
    expect(candidate.custom_fields).toMatchObject({
      ai_match_score: { value: 82 },
      source_channel: { value: 'referral' },
      notice_period: { value: '4 weeks' },
    });
    expect(
      await call('PATCH', '/candidates/6101', {
        custom_fields: [{ name_key: 'ai_match_score', value: 'high' }],
      }),
    ).toMatchObject({ status: 422, json: { errors: ['ai_match_score is not a valid number'] } });
    expect((await call('PATCH', '/candidates/6101', { first_name: 'Eve' })).status).toBe(422);
  });

  it('writes application fields, and adds and takes away one tag without touching the others', async () => {
    const custom_fields = [{ name_key: 'match_reason', value: 'Ward experience' }];
    expect((await call('PATCH', '/applications/7102', { custom_fields })).status).toBe(200);
    const [application] = (await call('GET', '/applications?candidate_ids=6102')).json;
    expect(application.custom_fields.match_reason.value).toBe('Ward experience');

    const tag = (await call('POST', '/candidate_tags', { name: 'relocation_ok' })).json;
    const applied = await call('POST', '/applied_candidate_tags', {
      candidate_id: 6102,
      candidate_tag_id: tag.id,
    });
    expect(applied.status).toBe(201);
    expect((await call('GET', '/candidates?ids=6102')).json[0].tags).toEqual([
      'night shifts',
      'relocation_ok',
    ]);
    expect((await call('DELETE', `/applied_candidate_tags/${applied.json.id}`)).status).toBe(204);
    expect((await call('GET', '/candidates?ids=6102')).json[0].tags).toEqual(['night shifts']);
  });

  it('has no way to reject, hire or delete, and moves nobody who is sent nowhere', async () => {
    for (const path of ['/applications/7101/reject', '/applications/7101/hire'])
      expect((await call('POST', path, {})).status).toBe(404);
    expect((await call('POST', '/applications/7101/move', {})).status).toBe(422);
    expect((await call('DELETE', '/candidates/6101')).status).toBe(404);
  });
});
