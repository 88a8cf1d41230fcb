/** Everything the engine asks of the taxonomy: entries by id, and how near two ids are. Built once, on first use. */
import fieldsOfWork from './fields-of-work.json';
import { perTaxonomy } from './imported';
import { occupationFiles, skillFiles } from './index';
import { LABEL_LANGUAGES, type OccupationEntry, type SkillEntry } from './types';

export interface Skill extends SkillEntry {
  field: string;
  fieldLabel: string;
}
export interface Occupation extends OccupationEntry {
  family: string;
  familyLabel: string;
}

/** Our own entries. */
export const skills: ReadonlyMap<string, Skill> = new Map(
  skillFiles.flatMap((file) =>
    file.skills.map((entry): [string, Skill] => [
      entry.id,
      { ...entry, field: file.field, fieldLabel: file.label },
    ]),
  ),
);
export const occupations: ReadonlyMap<string, Occupation> = new Map(
  occupationFiles.flatMap((file) =>
    file.occupations.map((entry): [string, Occupation] => [
      entry.id,
      { ...entry, family: file.family, familyLabel: file.label },
    ]),
  ),
);
/** What is imported beside them; skills of one field, and occupations of the group that their source puts them into. */
const imported = perTaxonomy((taxonomy) => ({
  skills: new Map(
    taxonomy.skills.map((entry): [string, Skill] => {
      const [source = ''] = entry.id.split(':');
      return [entry.id, { ...entry, field: source, fieldLabel: SOURCES[source] ?? source }];
    }),
  ),
  occupations: new Map(
    taxonomy.occupations.map((entry): [string, Occupation] => [
      entry.id,
      { ...entry, family: entry.group ?? entry.id, familyLabel: entry.label },
    ]),
  ),
}));
export const SOURCES: Readonly<Record<string, string>> = { esco: 'ESCO', onet: 'O*NET' };

/** One of our own skills, or one of the imported. */
export const skillById = (id: string): Skill | undefined => skills.get(id) ?? imported().skills.get(id);
export const occupationById = (id: string): Occupation | undefined =>
  occupations.get(id) ?? imported().occupations.get(id);
export const importedSkills = (): Iterable<Skill> => imported().skills.values();
export const importedOccupations = (): Iterable<Occupation> => imported().occupations.values();

const familyNear: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  occupationFiles.map((file) => [file.family, new Set(file.near ?? [])]),
);

/** All names of an entry in all languages, label first. */
export const namesOf = (entry: SkillEntry | OccupationEntry): string[] => [
  entry.label,
  ...(entry.alias ?? []),
  ...LABEL_LANGUAGES.flatMap((language) => entry[language] ?? []),
];

/** How well evidence of one skill shows another, and by which link. */
export interface Closeness {
  credit: number;
  link: 'same' | 'narrower' | 'implies' | 'broader' | 'related' | 'none';
}
const NONE: Closeness = { credit: 0, link: 'none' };
/** A kind of what is asked shows it almost fully; what surely needs it a little less; a wider or related skill only in part. */
export const LINK_CREDIT = { same: 1, narrower: 0.9, implies: 0.85, broader: 0.4, related: 0.35 } as const;

const reach = (from: string, links: (skill: Skill) => readonly string[], depth: number): Set<string> => {
  const seen = new Set<string>();
  let edge = [from];
  for (let i = 0; i < depth && edge.length > 0; i++) {
    edge = edge.flatMap((id) => {
      const skill = skillById(id);
      return skill ? links(skill).filter((next) => !seen.has(next)) : [];
    });
    for (const id of edge) seen.add(id);
  }
  return seen;
};
const upwards = perTaxonomy(() => new Map<string, { narrower: Set<string>; implied: Set<string> }>());
function above(id: string) {
  let known = upwards().get(id);
  if (!known) {
    known = {
      narrower: reach(id, (skill) => skill.broader ?? [], 4),
      implied: reach(id, (skill) => [...(skill.implies ?? []), ...(skill.broader ?? [])], 3),
    };
    upwards().set(id, known);
  }
  return known;
}

/** How far a shown skill answers an asked one. */
export function closeness(asked: string, shown: string): Closeness {
  if (asked === shown) return { credit: LINK_CREDIT.same, link: 'same' };
  const up = above(shown);
  if (up.narrower.has(asked)) return { credit: LINK_CREDIT.narrower, link: 'narrower' };
  if (up.implied.has(asked)) return { credit: LINK_CREDIT.implies, link: 'implies' };
  if (skillById(asked)?.broader?.includes(shown)) return { credit: LINK_CREDIT.broader, link: 'broader' };
  if (skillById(asked)?.related?.includes(shown) || skillById(shown)?.related?.includes(asked))
    return { credit: LINK_CREDIT.related, link: 'related' };
  return NONE;
}

const fields: Readonly<Record<string, readonly string[]>> = fieldsOfWork;
/** Fields whose skills every trade uses. */
const EVERYBODYS: ReadonlySet<string> = new Set(['office', 'soft', 'language']);
const tradesFields: ReadonlySet<string> = new Set(
  skillFiles.map(({ field }) => field).filter((field) => !EVERYBODYS.has(field)),
);

/** Whose field of work (fields-of-work.json) a skill belongs to, seen from an occupation's family; `nobodys` is every trade's, or imported. */
export type FieldOf = 'own' | 'near' | 'other' | 'nobodys';
export function fieldOf(occupation: string, skill: string): FieldOf {
  const family = occupationById(occupation)?.family ?? '';
  const field = skillById(skill)?.field ?? '';
  if (fields[family]?.includes(field)) return 'own';
  if (!tradesFields.has(field)) return 'nobodys';
  for (const near of familyNear.get(family) ?? []) if (fields[near]?.includes(field)) return 'near';
  return 'other';
}

export type Kinship = 'same' | 'near' | 'family' | 'near_family' | 'none';

/**
 * How near the shown occupation `b` is to the asked one `a`: the same or a kind of it ("ICU nurse" is a registered nurse),
 * named as near, of one family, of neighbouring families.
 */
export function kinship(a: string, b: string): Kinship {
  if (a === b) return 'same';
  const one = occupationById(a);
  const other = occupationById(b);
  if (!one || !other) return 'none';
  if (other.broader?.includes(a)) return 'same';
  if (one.broader?.includes(b) || one.near?.includes(b) || other.near?.includes(a)) return 'near';
  if (one.family === other.family) return 'family';
  return familyNear.get(one.family)?.has(other.family) || familyNear.get(other.family)?.has(one.family)
    ? 'near_family'
    : 'none';
}
