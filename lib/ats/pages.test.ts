import { describe, expect, it } from 'vitest';
import { greenhouse } from './greenhouse';
import { detectPage, type Pages, type Site } from './pages';

const site = (webOrigin: string, pages: Pages): Site => ({ id: webOrigin, ats: 'x', webOrigin, pages });
const sites = [
  site('http://greenhouse.localhost:4170', greenhouse.pages),
  site('https://app.greenhouse.io', greenhouse.pages),
];

describe('detectPage', () => {
  it.each([
    ['http://greenhouse.localhost:4170/people/7?application_id=9', '7', '9'],
    ['http://greenhouse.localhost:4170/people/7/applications/9/scorecards', '7', '9'],
    ['https://app4.greenhouse.io/people/7', '7', undefined],
    ['https://acme.greenhouse.io/people/7/applications/9', '7', '9'],
  ])('knows %s', (address, candidateId, applicationId) => {
    const page = detectPage(address, sites);
    expect([page?.kind, page?.candidateId, page?.applicationId]).toEqual([
      'candidate',
      candidateId,
      applicationId,
    ]);
  });
  it('tells jobs and lists from candidates', () => {
    expect(detectPage('https://app.greenhouse.io/sdash/12', sites)).toMatchObject({
      kind: 'job',
      jobId: '12',
    });
    expect(detectPage('https://app.greenhouse.io/people?x=1', sites)).toMatchObject({ kind: 'list' });
  });
  it.each([
    'http://greenhouse.localhost:4170/people/7x',
    'http://greenhouse.localhost:4170/people/new',
    'http://greenhouse.localhost:9/people/7',
    'http://app.greenhouse.io/people/7',
    'https://app.greenhouse.io:444/people/7',
    'https://app.greenhouse.io.evil.test/people/7',
    'https://evilgreenhouse.io/people/7',
    'https://boards.greenhouse.io/people/7',
    'https://a.b.greenhouse.io/people/7',
    'about:blank',
    'not an address',
  ])('leaves %s alone', (address) => expect(detectPage(address, sites)).toBeNull());
});

describe('patterns', () => {
  const pages: Pages = {
    candidate: [
      '/web#model=hr.applicant&id=:candidateId',
      '/#/dashboard/**?candidate=:candidateId&company=*',
      '/companies/*/**/candidate/:candidateId',
    ],
    job: [],
    list: ['/odoo/:jobId'],
    ids: { candidateId: '\\d+' },
  };
  const at = (rest: string) => detectPage(`https://a.test${rest}`, [site('https://a.test', pages)]);
  it('reads what stands after #, in any order, as query or as path', () => {
    expect(at('/web#cids=1&id=42&menu_id=3&model=hr.applicant&view_type=form')).toMatchObject({
      candidateId: '42',
    });
    expect(at('/web#id=42&model=hr.job')).toBeNull();
    expect(at('/#/dashboard/overview?candidate=5&company=7')).toMatchObject({ candidateId: '5' });
    expect(at('/#/dashboard/offers/1/pipeline?company=7&candidate=5')).toMatchObject({ candidateId: '5' });
    expect(at('/#/dashboard/overview?candidate=x&company=7')).toBeNull();
  });
  it('takes any number of segments for **', () => {
    expect(at('/companies/ab@eu/candidate/9')).toMatchObject({ candidateId: '9' });
    expect(at('/companies/ab/candidates/segment/all/candidate/9')).toMatchObject({ candidateId: '9' });
    expect(at('/companies/ab/candidates/segment/all/candidate/9/x')).toBeNull();
  });
});
