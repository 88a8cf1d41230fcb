/** Titles of ads are read as the occupation a person would name. */
import { describe, expect, it } from 'vitest';
import { readTitle } from './title';

describe('a job title', () => {
  it.each([
    ['Member Health Advocate ~ remote', ['occ.patient-advocate']],
    ['Bilingual Care Advocate', ['occ.patient-advocate']],
    ['Customer Advocate', ['occ.customer-service-representative']],
    ['Housing Advocate', ['occ.community-advocate']],
    ['Policy Advocate', ['occ.community-organizer']],
    ['Victim Advocate', ['occ.victim-advocate']],
    ['Commercial Construction Manager', ['occ.construction-manager']],
    ['IT Consultant/Engineer Position Available', ['occ.it-consultant', 'occ.engineer']],
    ['Press Secretary', ['occ.public-relations-specialist']],
    ['Crew Chief', ['occ.aircraft-mechanic']],
    ['Commercial', ['occ.sales-representative']],
  ])('%s', (title, ids) => {
    expect(readTitle(title).ids).toEqual(ids);
  });
});
