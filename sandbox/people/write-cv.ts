import { dealer, type Random } from './random';
import type { Cv, Headings, Language, Person, Pools } from './types';

const HEADINGS: Record<Language, Headings> = {
  en: {
    summary: 'Profile',
    experience: 'Experience',
    education: 'Education',
    certificates: 'Certificates',
    skills: 'Skills',
    languages: 'Languages',
    contact: 'Contact',
  },
  de: {
    summary: 'Profil',
    experience: 'Berufserfahrung',
    education: 'Ausbildung',
    certificates: 'Zertifikate',
    skills: 'Kenntnisse',
    languages: 'Sprachen',
    contact: 'Kontakt',
  },
  es: {
    summary: 'Perfil',
    experience: 'Experiencia profesional',
    education: 'Formación académica',
    certificates: 'Certificados',
    skills: 'Competencias',
    languages: 'Idiomas',
    contact: 'Contacto',
  },
};

const MONTHS: Record<Language, string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

const NOW: Record<Language, string> = { en: 'Present', de: 'heute', es: 'actualidad' };
const ACCENTS = ['#1f4e79', '#7a3b2e', '#2d5f4c', '#4b3f72', '#8a5a00', '#34495e', '#9b2335'];

/** People write months in many ways; one person writes all of them in one way. */
function monthIn(language: Language, style: number, month: string): string {
  if (month === 'now') return NOW[language];
  const [year = '', number = ''] = month.split('-');
  const name = MONTHS[language][Number(number) - 1] ?? number;
  if (style === 0) return `${language === 'en' ? name.slice(0, 3) : name} ${year}`;
  return style === 1 ? `${name} ${year}` : `${number}/${year}`;
}

/** Deals the bullets of one profession to its people, so that no two of them tell the same stories. */
export function cvWriter(pools: Pools, random: Random) {
  const deals = new Map(Object.entries(pools).map(([name, pool]) => [name, dealer(pool, random)]));
  return (person: Person, reach: { email: string; phone: string }, index: number): Cv => {
    const language = person.writtenIn ?? 'en';
    const taken = new Set<string>();
    const dash = index % 2 === 0 ? ' – ' : ' - ';
    return {
      name: `${person.first} ${person.last}`,
      headline: person.headline,
      contact: [person.place, reach.email, reach.phone],
      summary: person.summary,
      posts: person.posts.map(([title, employer, from, to, pool], at) => {
        const deal = deals.get(pool);
        if (!deal)
          throw new Error(`${person.first} ${person.last} needs the pool ${pool}, which is missing.`);
        const dates = [from, to].map((month) => monthIn(language, index % 3, month)).join(dash);
        return { title, employer, dates, bullets: deal(at === 0 ? 5 : 3, taken) };
      }),
      education: person.education.map(([degree, school, years]) => ({ degree, school, years })),
      certificates: person.certificates,
      languages: person.languages,
      skills: person.skills,
      words: HEADINGS[language],
      accent: ACCENTS[index % ACCENTS.length] ?? '#1f4e79',
    };
  };
}
