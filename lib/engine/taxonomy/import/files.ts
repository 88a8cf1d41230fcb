/** Reads the files that ESCO and O*NET publish, which the user supplies, into an extra taxonomy under ids of its own. */
import type { OccupationEntry, SkillEntry } from '../types';
import { parseTable, type Row } from './table';

/** What an import yields; ids begin with `esco:` or `onet:`. */
export interface ExtraTaxonomy {
  skills: SkillEntry[];
  occupations: OccupationEntry[];
}
export type Imported =
  | { ok: true; value: ExtraTaxonomy; read: Record<string, number> }
  | { ok: false; error: string };

const escoId = (uri: string): string => `esco:${uri.replace(/^.*\//, '')}`;
const onetId = (code: string): string => `onet:${code}`;
const toolId = (name: string): string => `onet:tool-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
const names = (cell: string | undefined): string[] =>
  [...new Set((cell ?? '').split(/[\n|]/).map((one) => one.trim()))].filter(Boolean);
const withNames = <T extends object>(entry: T, alias: string[]): T =>
  alias.length > 0 ? { ...entry, alias } : entry;

interface Draft {
  skills: Map<string, SkillEntry>;
  occupations: Map<string, OccupationEntry>;
}
type Reader = (rows: Row[], draft: Draft) => void;

// https://esco.ec.europa.eu/en/use-esco/download
const escoSkills: Reader = (rows, { skills }) => {
  for (const row of rows) {
    const id = escoId(row.conceptUri ?? '');
    const kind = row.skillType === 'knowledge' ? 'knowledge' : 'skill';
    const alias = [...names(row.altLabels), ...names(row.hiddenLabels)];
    skills.set(
      id,
      withNames<SkillEntry>({ ...skills.get(id), id, label: row.preferredLabel ?? '', kind }, alias),
    );
  }
};
const escoOccupations: Reader = (rows, { occupations }) => {
  for (const row of rows) {
    const id = escoId(row.conceptUri ?? '');
    occupations.set(
      id,
      withNames<OccupationEntry>({ id, label: row.preferredLabel ?? '' }, names(row.altLabels)),
    );
  }
};
const escoBroader: Reader = (rows, { skills }) => {
  for (const row of rows) {
    const skill = skills.get(escoId(row.conceptUri ?? ''));
    const broader = escoId(row.broaderUri ?? '');
    if (skill && skills.has(broader)) skill.broader = [...(skill.broader ?? []), broader];
  }
};
const escoOccupationSkills: Reader = (rows, { skills, occupations }) => {
  for (const row of rows) {
    const occupation = occupations.get(escoId(row.occupationUri ?? ''));
    const skill = escoId(row.skillUri ?? '');
    if (occupation && skills.has(skill) && row.relationType === 'essential')
      occupation.skills = [...(occupation.skills ?? []), skill];
  }
};

// https://www.onetcenter.org/dictionary/ (tab-delimited text files)
const onetOccupations: Reader = (rows, { occupations }) => {
  for (const row of rows) {
    const id = onetId(row['O*NET-SOC Code'] ?? '');
    occupations.set(id, { ...occupations.get(id), id, label: row.Title ?? '' });
  }
};
const onetTitles: Reader = (rows, { occupations }) => {
  for (const row of rows) {
    const occupation = occupations.get(onetId(row['O*NET-SOC Code'] ?? ''));
    if (occupation) occupation.alias = [...(occupation.alias ?? []), row['Alternate Title'] ?? ''];
  }
};
const link = (occupation: OccupationEntry | undefined, skill: string): void => {
  if (occupation && !occupation.skills?.includes(skill))
    occupation.skills = [...(occupation.skills ?? []), skill];
};
const onetTechnology: Reader = (rows, { skills, occupations }) => {
  for (const row of rows) {
    const label = row.Example ?? '';
    const id = toolId(label);
    skills.set(id, { id, label, kind: 'tool' });
    link(occupations.get(onetId(row['O*NET-SOC Code'] ?? '')), id);
  }
};
/** An importance (scale IM) of 3 of 5 or more, as O*NET itself lists a skill for an occupation. */
const onetSkills: Reader = (rows, { skills, occupations }) => {
  for (const row of rows) {
    if (row['Scale ID'] !== 'IM') continue;
    const id = onetId(row['Element ID'] ?? '');
    skills.set(id, { id, label: row['Element Name'] ?? '', kind: 'skill' });
    if (Number(row['Data Value']) >= 3) link(occupations.get(onetId(row['O*NET-SOC Code'] ?? '')), id);
  }
};

/** In the order in which they must be read; a file is known by its columns, not by its name. */
const KINDS: readonly { name: string; columns: readonly string[]; read: Reader }[] = [
  {
    name: 'ESCO skills',
    columns: ['conceptUri', 'skillType', 'preferredLabel', 'altLabels'],
    read: escoSkills,
  },
  {
    name: 'ESCO occupations',
    columns: ['conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels'],
    read: escoOccupations,
  },
  { name: 'ESCO broader relations', columns: ['conceptUri', 'broaderUri'], read: escoBroader },
  {
    name: 'ESCO occupation skills',
    columns: ['occupationUri', 'relationType', 'skillUri'],
    read: escoOccupationSkills,
  },
  { name: 'O*NET occupations', columns: ['O*NET-SOC Code', 'Title', 'Description'], read: onetOccupations },
  { name: 'O*NET alternate titles', columns: ['O*NET-SOC Code', 'Alternate Title'], read: onetTitles },
  {
    name: 'O*NET technology skills',
    columns: ['O*NET-SOC Code', 'Example', 'Commodity Code'],
    read: onetTechnology,
  },
  {
    name: 'O*NET skills',
    columns: ['O*NET-SOC Code', 'Element ID', 'Element Name', 'Scale ID', 'Data Value'],
    read: onetSkills,
  },
];

/** Reads files in any order. An unknown file, or one without rows, is an error that names it. */
export function importTaxonomy(files: readonly { name: string; text: string }[]): Imported {
  const known: { order: number; rows: Row[]; kind: (typeof KINDS)[number] }[] = [];
  for (const { name, text } of files) {
    let rows: Row[];
    try {
      rows = parseTable(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { ok: false, error: `${name}: ${error.message}` };
    }
    const first = rows[0];
    if (!first) return { ok: false, error: `${name} has no rows below its head line.` };
    const order = KINDS.findIndex(({ columns }) => columns.every((column) => column in first));
    const kind = KINDS[order];
    if (!kind)
      return {
        ok: false,
        error: `${name} is none of these files: ${KINDS.map((one) => one.name).join(', ')}.`,
      };
    known.push({ order, rows, kind });
  }
  const draft: Draft = { skills: new Map(), occupations: new Map() };
  const read: Record<string, number> = {};
  for (const { rows, kind } of known.sort((a, b) => a.order - b.order)) {
    kind.read(rows, draft);
    read[kind.name] = (read[kind.name] ?? 0) + rows.length;
  }
  const named = <T extends { label: string }>(map: Map<string, T>) =>
    [...map.values()].filter(({ label }) => label !== '');
  return { ok: true, value: { skills: named(draft.skills), occupations: named(draft.occupations) }, read };
}
