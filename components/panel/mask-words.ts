import { count } from '@/components/ui/format';
import type { Score } from '@/lib/engine/types';

const ONE_AND_MANY: Record<string, [one: string, many: string]> = {
  name: ['mention of the name', 'mentions of the name'],
  email: ['e-mail address', 'e-mail addresses'],
  phone: ['phone number', 'phone numbers'],
  link: ['link', 'links'],
  address: ['postal address', 'postal addresses'],
  birth: ['mention of birth', 'mentions of birth'],
  age: ['mention of age', 'mentions of age'],
  gender: ['gendered word', 'gendered words'],
  nationality: ['mention of nationality', 'mentions of nationality'],
  family: ['mention of family', 'mentions of family'],
  religion: ['mention of religion', 'mentions of religion'],
  affiliation: ['affiliation', 'affiliations'],
  photo: ['photo', 'photos'],
  'graduation year': ['graduation year', 'graduation years'],
  school: ['name of a school', 'names of schools'],
};

/** What the score was kept from seeing, in words: `2 e-mail addresses, 1 graduation year`; empty if nothing was. */
export const maskedWords = (masked: Score['masked']): string =>
  masked
    .filter(({ count: n }) => n > 0)
    .map(({ kind, count: n }) => {
      const plain = kind.replace(/[_-]/g, ' ');
      return count(n, ...(ONE_AND_MANY[kind] ?? ([plain, plain] as const)));
    })
    .join(', ');
