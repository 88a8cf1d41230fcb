import { describe, expect, it } from 'vitest';
import { maskResume, scoreJob, withoutJobText } from '../index';
import { readText } from '../read';

const JOB = {
  title: 'Warehouse supervisor',
  description: `We look for a warehouse supervisor for our site in the harbour, where parcels from forty countries are sorted by day and by night.
Your tasks
- Plan the shifts of thirty colleagues and stand in when somebody is ill
- Watch over receiving, picking, packing and shipping of dangerous goods
- Keep stock records right in the warehouse management system every day
Requirements
- Three years of experience in leading a team in a warehouse
- Forklift licence and knowledge of the rules for dangerous goods
- Good English, spoken and written, for talks with drivers from abroad`,
};
const OWN = `Jane Miller

Experience
Baker, Corner Bakery, 03/2015 - 05/2024
• Baked bread and cakes for a small shop in the old town from four in the morning
• Sold them to neighbours, and taught two apprentices how to knead, rise and bake

Education
High school diploma, 2014`;
const score = (text: string) => scoreJob(readText(text), JOB, { knownNames: ['Jane Miller'] });
const lines = JOB.description.split('\n');

describe('a job pasted into a resume', () => {
  it.each([
    ['whole', JOB.description],
    [
      'three of its lines',
      lines
        .filter((line) => line.startsWith('- '))
        .slice(1, 4)
        .join('\n'),
    ],
    ['in other letters, with other bullets', JOB.description.toUpperCase().replaceAll('- ', '* ')],
    ['as one paragraph', JOB.description.replaceAll('\n', ' ')],
    [
      'with words changed and sentences moved',
      `Skilled in leading a group in a warehouse for three years, with a forklift licence and good knowledge of the rules for dangerous goods.
I keep stock records correct in the warehouse management system each day, watch over receiving, picking, packing and dispatch of dangerous goods, and plan the shifts of thirty colleagues, standing in when somebody is ill.
A warehouse supervisor for a site in the harbour where parcels from forty countries are sorted by day and night, with good English, spoken and written, for talks with drivers from overseas.`,
    ],
  ])('is listed and earns nothing: %s', (_, pasted) => {
    const honest = score(OWN);
    const stuffed = score(`${OWN}\n\nSummary\n${pasted}`);
    expect(stuffed.hidden.filter(({ kind }) => kind === 'job_pasted').length).toBeGreaterThan(0);
    expect(honest.hidden).toEqual([]);
    expect((stuffed.value ?? 0) - (honest.value ?? 0)).toBeLessThanOrEqual(2);
  });

  it('keeps every place of the text', () => {
    const masked = maskResume(readText(`${JOB.description}\n\n${OWN}`));
    const without = withoutJobText(masked, JOB.description);
    expect(without.text).toHaveLength(masked.text.length);
    expect(without.text.indexOf('Baked bread')).toBe(masked.text.indexOf('Baked bread'));
    expect(without.text).not.toMatch(/dangerous goods/);
  });

  it.each([
    [
      'a line or two of the ad',
      `${OWN}\n\nSummary\nKeep stock records right in the warehouse management system every day. Forklift licence and knowledge of the rules for dangerous goods.`,
    ],
    [
      'the ad’s terms in words of one’s own',
      `${OWN}\n\nSkills\nWarehouse management system\nDangerous goods\nForklift licence\nReceiving, picking, packing and shipping\nLeading a team in a warehouse`,
    ],
    [
      'a resume written for the job, with its own lines between the ad’s terms',
      `${OWN}\n\nSkills\nWarehouse management system\tPicking and packing\tStock records\nDangerous goods\tForklift licence\tShift planning\n\nExperience\nWarehouse supervisor, Harbour Logistics, 03/2010 - 02/2015\n• Led a team in a warehouse of 9,000 square metres and wrote the rota for thirty people\n• Answered for receiving and shipping of dangerous goods, and passed two audits without a finding\n• Brought stock records from 91 to 99 percent with counts every week`,
    ],
    [
      'a long list of the ad’s terms',
      `${OWN}\n\nSkills\nWarehouse supervisor, parcels from forty countries, plan shifts, receiving, picking, packing, shipping, dangerous goods, stock records, warehouse management system, leading a team, warehouse, forklift licence, knowledge, rules, good English, talks with drivers, spoken and written English, team, three years experience, day and night, thirty colleagues, harbour site, shipping of dangerous goods, forklift, stock, records, drivers from abroad, packing, picking`,
    ],
  ])('is not seen in %s', (_, text) => {
    const masked = maskResume(readText(text));
    expect(withoutJobText(masked, JOB.description)).toBe(masked);
  });
});
