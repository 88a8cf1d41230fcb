/** The custom fields of the sandbox's company. Ids are fixed so that mappings survive `--reset`. */
export interface SeedField {
  id: number;
  name: string;
  nameKey: string;
  fieldType: 'candidate' | 'application';
  valueType: string;
  options?: string[];
}

export const SEED_FIELDS: SeedField[] = [
  candidate(7001, 'AI Match Score', 'ai_match_score', 'number'),
  candidate(7002, 'Candor Skills', 'candor_skills', 'long_text'),
  candidate(7003, 'Primary Experience', 'primary_experience', 'short_text'),
  {
    ...candidate(7004, 'Source Channel', 'source_channel', 'single_select'),
    options: ['linkedin', 'referral', 'job_board', 'agency', 'career_site', 'other'],
  },
  candidate(7005, 'Notice Period', 'notice_period', 'short_text'),
  candidate(7006, 'Willing To Relocate', 'willing_to_relocate', 'yes_no'),
  {
    ...candidate(7007, 'Languages', 'languages', 'multi_select'),
    options: ['English', 'German', 'Spanish', 'French', 'Portuguese'],
  },
  candidate(7008, 'Available From', 'available_from', 'date'),
  application(7011, 'Match Score', 'match_score', 'number'),
  application(7012, 'Match Reason', 'match_reason', 'long_text'),
  application(7013, 'Salary Expectation', 'salary_expectation', 'short_text'),
];

/** What colleagues wrote into fields long before; Candor must leave it alone. */
export const HUMAN_VALUES: Record<string, unknown>[] = [
  { notice_period: '4 weeks', willing_to_relocate: true },
  { notice_period: 'Immediately' },
  { willing_to_relocate: false, available_from: '2027-01-04' },
];

function candidate(id: number, name: string, nameKey: string, valueType: string): SeedField {
  return { id, name, nameKey, fieldType: 'candidate', valueType };
}

function application(id: number, name: string, nameKey: string, valueType: string): SeedField {
  return { id, name, nameKey, fieldType: 'application', valueType };
}
