import { tCount, type WordKey } from '@/components/ui/words';
import type { Score } from '@/lib/engine/types';

const KINDS: Record<string, WordKey> = {
  name: 'masked.name',
  email: 'masked.email',
  phone: 'masked.phone',
  link: 'masked.link',
  address: 'masked.address',
  birth: 'masked.birth',
  age: 'masked.age',
  gender: 'masked.gender',
  nationality: 'masked.nationality',
  family: 'masked.family',
  religion: 'masked.religion',
  affiliation: 'masked.affiliation',
  photo: 'masked.photo',
  'graduation year': 'masked.graduationYear',
  school: 'masked.school',
};

/** What the score was kept from seeing, in words: `2 e-mail addresses, 1 graduation year`; empty if nothing was. */
export const maskedWords = (masked: Score['masked']): string =>
  masked
    .filter(({ count: n }) => n > 0)
    .map(({ kind, count: n }) => {
      const known = KINDS[kind];
      return known ? tCount(known, n) : `${n} ${kind.replace(/[_-]/g, ' ')}`;
    })
    .join(', ');
