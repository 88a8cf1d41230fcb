import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildImported, importedSchema } from './build';
import { importTaxonomy } from './files';
import { mergeTaxonomy } from './merge';
import { openTable } from './table';

const SKILLS = `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a1,skill/competence,sector-specific,weld metal,"join metal
fuse ""hot"" metal",,released,,,,,
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a2,knowledge,cross-sector,metal working,,,released,,,,,
`;
const OCCUPATIONS = `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code
Occupation,http://data.europa.eu/esco/occupation/o1,7212,metal joiner,metal fuser,,released,,,,,,,7212.1
`;
const BROADER = `conceptType,conceptUri,broaderType,broaderUri
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a1,KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a2
`;
const LINKS = `occupationUri,relationType,skillType,skillUri
http://data.europa.eu/esco/occupation/o1,essential,skill/competence,http://data.europa.eu/esco/skill/a1
http://data.europa.eu/esco/occupation/o1,optional,knowledge,http://data.europa.eu/esco/skill/a2
`;

it('reads ESCO’s files in any order', () => {
  const files = [LINKS, BROADER, OCCUPATIONS, SKILLS].map((text, i) => ({ name: `${i}.csv`, text }));
  expect(importTaxonomy(files)).toMatchObject({
    ok: true,
    value: {
      skills: [
        {
          id: 'esco:a1',
          label: 'weld metal',
          kind: 'skill',
          alias: ['join metal', 'fuse "hot" metal'],
          broader: ['esco:a2'],
        },
        { id: 'esco:a2', kind: 'knowledge' },
      ],
      occupations: [{ id: 'esco:o1', label: 'metal joiner', alias: ['metal fuser'], skills: ['esco:a1'] }],
    },
    files: [
      { file: '3.csv', kind: 'ESCO skills', rows: 2, leftOut: 0 },
      { file: '2.csv', kind: 'ESCO occupations', rows: 1 },
      { file: '1.csv', kind: 'ESCO broader relations', rows: 1 },
      { file: '0.csv', kind: 'ESCO occupation skills', rows: 2 },
    ],
  });
});

it('reads O*NET’s files', () => {
  const files = [
    'O*NET-SOC Code\tTitle\tDescription\n51-4121.00\tJoiners of Metal\tJoin metal.\n',
    'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n51-4121.00\tRobot Path Pro\t43232600\tIndustrial software\tN\tN\n',
    'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n51-4121.00\t2.A.1.a\tReading manuals\tIM\t3.12\t8\t0\t0\t0\tN\tN\t07/2024\tAnalyst\n51-4121.00\t2.A.1.b\tSinging\tIM\t1.5\t8\t0\t0\t0\tN\tN\t07/2024\tAnalyst\n',
  ].map((text, i) => ({ name: `${i}.txt`, text }));
  expect(importTaxonomy(files)).toMatchObject({
    ok: true,
    value: {
      skills: [
        { id: 'onet:tool-robot-path-pro', kind: 'tool' },
        { id: 'onet:2.A.1.a' },
        { id: 'onet:2.A.1.b' },
      ],
      occupations: [{ id: 'onet:51-4121.00', skills: ['onet:tool-robot-path-pro', 'onet:2.A.1.a'] }],
    },
  });
});

it('says which file it does not know', () => {
  expect(importTaxonomy([{ name: 'x.csv', text: 'a,b\n1,2\n' }])).toMatchObject({
    ok: false,
    error: expect.stringContaining('x.csv is none of these files'),
  });
  expect(importTaxonomy([{ name: 'x.csv', text: 'conceptUri,broaderUri\n' }])).toMatchObject({
    ok: false,
    error: 'x.csv has no rows below its head line.',
  });
});

it('keeps our ids for what we know, and reports names that are taken', () => {
  const own = {
    skills: [
      { id: 't.metal', label: 'Metal working' },
      { id: 't.join', label: 'Join metal' },
    ],
    occupations: [],
  };
  const imported = importTaxonomy([
    { name: 's', text: SKILLS },
    { name: 'b', text: BROADER },
  ]);
  if (!imported.ok) throw new Error(imported.error);
  const merged = mergeTaxonomy(own, imported.value);
  expect(merged.same).toEqual({ 'esco:a2': 't.metal' });
  expect(merged.conflicts).toEqual([{ id: 'esco:a1', name: 'join metal', with: 't.join' }]);
  expect(merged.skills.at(-1)).toMatchObject({
    id: 'esco:a1',
    broader: ['t.metal'],
    alias: ['fuse "hot" metal'],
  });
});

const rowsOf = (text: string) => [...openTable(text).rows()].map(({ line, of }) => [line, ...of.values()]);

it('parses quoted cells, and says in which line one stays open', () => {
  expect(rowsOf('a,b\r\n"1,\n2",3\r\n\r\n4,"say ""so"""\r\n')).toEqual([
    [2, '1,\n2', '3'],
    [5, '4', 'say "so"'],
  ]);
  expect(rowsOf('a,b\n1,')).toEqual([[2, '1', '']]);
  expect(rowsOf('a\tb\n5" pipe\t"x\n')).toEqual([[2, '5" pipe', '"x']]);
  expect(() => rowsOf('a,b\n1,2\n3,"4\n5\n')).toThrow('begins in line 3 is not closed');
  expect(() => rowsOf('a,b\n1,"2" 3\n')).toThrow('more text than a comma in line 2');
  expect(() => rowsOf(`a,b\n${','.repeat(200)}`)).toThrow('more than 100 cells in line 2');
});

it('leaves broken rows out and says in which line they stand', () => {
  const broken = `${SKILLS}KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a3,knowledge,,,\n,,knowledge,,${'x'.repeat(400)},\n`;
  expect(importTaxonomy([{ name: 's.csv', text: broken }])).toMatchObject({
    ok: true,
    files: [{ rows: 4, leftOut: 2 }],
    problems: [
      { file: 's.csv', line: 5, why: '“preferredLabel” is empty.' },
      { file: 's.csv', line: 6, why: '“conceptUri” is empty.' },
    ],
  });
});

it('adds the names of another language to the first', () => {
  const german = SKILLS.replace('weld metal', 'Metall schweißen').replace('metal working', 'Metallarbeit');
  const read = importTaxonomy([
    { name: 'skills_en.csv', text: SKILLS },
    { name: 'skills_de.csv', text: german },
  ]);
  expect(read.ok && read.value.skills.map(({ label, alias }) => [label, alias])).toEqual([
    ['Metall schweißen', ['join metal', 'fuse "hot" metal', 'weld metal']],
    ['Metallarbeit', ['metal working']],
  ]);
});

it('gives a result or an error for any text', () => {
  const heads = [SKILLS, OCCUPATIONS, BROADER, LINKS, 'O*NET-SOC Code\tExample\tCommodity Code\n'];
  const piece = fc.constantFrom(
    '"',
    ',',
    '\n',
    '\r',
    '\t',
    '""',
    'a',
    'esco/skill/a1',
    '\u0000',
    '__proto__',
    '=1+1',
  );
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.array(piece, { maxLength: 200 }), (head, pieces) => {
      const read = importTaxonomy([{ name: 'f', text: head + pieces.join('') }]);
      if (!read.ok) {
        expect(read.error).toMatch(/^f/);
        return;
      }
      const built = buildImported(read.value).taxonomy;
      if (built) expect(importedSchema.safeParse(structuredClone(built)).error).toBeUndefined();
    }),
    { numRuns: 300, seed: 20261125 },
  );
});
