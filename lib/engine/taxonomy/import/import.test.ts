import { expect, it } from 'vitest';
import { importTaxonomy } from './files';
import { mergeTaxonomy } from './merge';
import { parseTable } from './table';

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
    read: {
      'ESCO skills': 2,
      'ESCO occupations': 1,
      'ESCO broader relations': 1,
      'ESCO occupation skills': 2,
    },
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
  expect(importTaxonomy([{ name: 'x.csv', text: 'a,b\n' }])).toMatchObject({
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

it('parses quoted cells, and refuses a cell that stays open', () => {
  expect(parseTable('a,b\r\n"1,\n2",3\r\n')).toEqual([{ a: '1,\n2', b: '3' }]);
  expect(parseTable('a,b\n1,')).toEqual([{ a: '1', b: '' }]);
});
