/** What stands in each of ESCO's and O*NET's files, and how a row of it becomes an entry or a link. */
import type { OccupationEntry, SkillEntry } from '../types';
import type { Row } from './table';

export interface Draft {
  skills: Map<string, SkillEntry>;
  occupations: Map<string, OccupationEntry>;
}
export interface Kind {
  name: string;
  /** A file is known by these columns, not by its name. */
  columns: readonly string[];
  /** Columns that no row may leave empty. */
  needs: readonly string[];
  read(cell: (column: string) => string, draft: Draft): void;
}

export const cellsOf =
  (row: Row) =>
  (column: string): string =>
    row.of.get(column) ?? '';

const escoId = (uri: string): string => `esco:${uri.replace(/^.*\//, '')}`;
const onetId = (code: string): string => `onet:${code}`;
const toolId = (name: string): string =>
  `onet:tool-${name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 120)}`;
/** More names than this nobody gives one thing. */
const MOST_NAMES = 100;
const names = (...cells: string[]): string[] =>
  cells.flatMap((cell) => cell.split(/[\n|]/).map((one) => one.trim())).filter(Boolean);

/** The same thing again, as in ESCO's file for another language: its names are added to those that are known. */
function withNames<T extends SkillEntry | OccupationEntry>(
  known: T | undefined,
  entry: T,
  more: string[],
): T {
  const own = known ?? entry;
  const all = new Set([...(known?.alias ?? []), ...(known ? [entry.label] : []), ...more]);
  all.delete(own.label);
  const alias = [...all].slice(0, MOST_NAMES);
  return alias.length > 0 ? { ...own, alias } : own;
}
const link = (entry: OccupationEntry | undefined, skill: string): void => {
  if (entry && !entry.skills?.includes(skill)) entry.skills = [...(entry.skills ?? []), skill];
};

/** In the order in which they must be read: https://esco.ec.europa.eu/en/use-esco/download */
const ESCO: readonly Kind[] = [
  {
    name: 'ESCO skills',
    columns: ['conceptUri', 'skillType', 'preferredLabel', 'altLabels'],
    needs: ['conceptUri', 'preferredLabel'],
    read(cell, { skills }) {
      const id = escoId(cell('conceptUri'));
      const kind =
        cell('reuseLevel') === 'transversal'
          ? 'soft'
          : cell('skillType') === 'knowledge'
            ? 'knowledge'
            : 'skill';
      const entry: SkillEntry = { id, label: cell('preferredLabel'), kind };
      skills.set(id, withNames(skills.get(id), entry, names(cell('altLabels'), cell('hiddenLabels'))));
    },
  },
  {
    name: 'ESCO occupations',
    columns: ['conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels'],
    needs: ['conceptUri', 'preferredLabel'],
    read(cell, { occupations }) {
      const id = escoId(cell('conceptUri'));
      const entry: OccupationEntry = {
        id,
        label: cell('preferredLabel'),
        group: `esco:${cell('iscoGroup')}`,
      };
      occupations.set(id, withNames(occupations.get(id), entry, names(cell('altLabels'))));
    },
  },
  {
    name: 'ESCO broader relations',
    columns: ['conceptUri', 'broaderUri'],
    needs: ['conceptUri', 'broaderUri'],
    read(cell, { skills }) {
      const skill = skills.get(escoId(cell('conceptUri')));
      const broader = escoId(cell('broaderUri'));
      if (skill && skills.has(broader) && !skill.broader?.includes(broader))
        skill.broader = [...(skill.broader ?? []), broader];
    },
  },
  {
    name: 'ESCO occupation skills',
    columns: ['occupationUri', 'relationType', 'skillUri'],
    needs: ['occupationUri', 'skillUri'],
    read(cell, { skills, occupations }) {
      const skill = escoId(cell('skillUri'));
      if (skills.has(skill) && cell('relationType') === 'essential')
        link(occupations.get(escoId(cell('occupationUri'))), skill);
    },
  },
];

const CODE = 'O*NET-SOC Code';
/** Tab-delimited text files: https://www.onetcenter.org/dictionary/ */
const ONET: readonly Kind[] = [
  {
    name: 'O*NET occupations',
    columns: [CODE, 'Title', 'Description'],
    needs: [CODE, 'Title'],
    read(cell, { occupations }) {
      const id = onetId(cell(CODE));
      // The first four digits are SOC's minor group.
      const entry: OccupationEntry = { id, label: cell('Title'), group: `onet:${cell(CODE).slice(0, 5)}` };
      occupations.set(id, withNames(occupations.get(id), entry, []));
    },
  },
  {
    name: 'O*NET alternate titles',
    columns: [CODE, 'Alternate Title'],
    needs: [CODE, 'Alternate Title'],
    read(cell, { occupations }) {
      const known = occupations.get(onetId(cell(CODE)));
      if (known) occupations.set(known.id, withNames(known, known, [cell('Alternate Title')]));
    },
  },
  {
    name: 'O*NET technology skills',
    columns: [CODE, 'Example', 'Commodity Code'],
    needs: [CODE, 'Example'],
    read(cell, { skills, occupations }) {
      const label = cell('Example');
      const id = toolId(label);
      skills.set(id, skills.get(id) ?? { id, label, kind: 'tool' });
      link(occupations.get(onetId(cell(CODE))), id);
    },
  },
  {
    name: 'O*NET skills',
    columns: [CODE, 'Element ID', 'Element Name', 'Scale ID', 'Data Value'],
    needs: [CODE, 'Element ID', 'Element Name'],
    read(cell, { skills, occupations }) {
      if (cell('Scale ID') !== 'IM') return;
      const id = onetId(cell('Element ID'));
      skills.set(id, skills.get(id) ?? { id, label: cell('Element Name'), kind: 'skill' });
      // An importance of 3 of 5 or more, as O*NET itself lists a skill for an occupation.
      if (Number(cell('Data Value')) >= 3) link(occupations.get(onetId(cell(CODE))), id);
    },
  },
];

export const KINDS: readonly Kind[] = [...ESCO, ...ONET];
