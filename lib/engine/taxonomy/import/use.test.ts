/** An imported taxonomy adds where ours knows nothing, stands in the score's version, and goes without a trace. */
import { afterEach, expect, it } from 'vitest';
import { engineVersion, findSkills, maskResume, readRequirements, scoreJob } from '../../index';
import { readText } from '../../read';
import { ENGINE_VERSION, scoreCandidate } from '../../score';
import { skills } from '../graph';
import { setImported } from '../imported';
import { buildImported } from './build';
import { importTaxonomy } from './files';

const SKILLS = `conceptUri,skillType,reuseLevel,preferredLabel,altLabels
http://data.europa.eu/esco/skill/a1,skill/competence,sector-specific,glaze bisque ware,"apply glaze to bisque
planning"
http://data.europa.eu/esco/skill/a2,knowledge,sector-specific,zymurgy,
http://data.europa.eu/esco/skill/a3,skill/competence,transversal,manage teams,work in a team
http://data.europa.eu/esco/skill/a4,skill/competence,sector-specific,use Python and Kubernetes,
http://data.europa.eu/esco/skill/a5,skill/competence,sector-specific,teach zymurgy,
`;
const OCCUPATIONS = `conceptUri,iscoGroup,preferredLabel,altLabels
http://data.europa.eu/esco/occupation/o1,7314,glost kiln placer,
http://data.europa.eu/esco/occupation/o2,7314,saggar bottom knocker,
`;
const BROADER = `conceptUri,broaderUri
http://data.europa.eu/esco/skill/a5,http://data.europa.eu/esco/skill/a2
`;
const FILES = [SKILLS, OCCUPATIONS, BROADER].map((text, i) => ({ name: `${i}.csv`, text }));
const built = (files = FILES) => {
  const read = importTaxonomy(files);
  if (!read.ok) throw new Error(read.error);
  return buildImported(read.value).taxonomy;
};
const JOB = {
  title: 'Glost kiln placer',
  description:
    'Requirements\n- Zymurgy\n- Glaze bisque ware\n- Python\n- 2 years of experience as a glost kiln placer\n- Fluent English',
};
const RESUME = readText(
  'Experience\nSaggar bottom knocker, Clay Works Ltd, 01/2015 - 12/2020\n• Taught zymurgy to four apprentices, and would glaze bisque ware by hand\n• Wrote small tools in Python for counting the ware of the works\nSkills\nPython\nplanning\nteach zymurgy',
);
afterEach(() => setImported(null));

it('has one name for the same files in any order, another for other entries', () => {
  expect(built()?.name).toMatch(/^esco-[0-9a-f]{8}$/);
  expect(built([...FILES].reverse())?.name).toBe(built()?.name);
  expect(built(FILES.slice(0, 2))?.name).not.toBe(built()?.name);
});

it('is in the score’s version and in its input hash, and gone when it is taken away', () => {
  const before = scoreJob(RESUME, JOB);
  const own = scoreCandidate(maskResume(RESUME), readRequirements(JOB));
  setImported(built());
  const during = scoreJob(RESUME, JOB);
  expect(during.engine).toBe(`${ENGINE_VERSION}+${built()?.name}`);
  expect(during.engine).toBe(engineVersion());
  expect(during.inputHash).not.toBe(before.inputHash);
  expect(during.skills.map(({ id }) => id)).toContain('esco:a1');
  expect(during.value).not.toBe(before.value);
  setImported(built());
  expect(scoreJob(RESUME, JOB)).toEqual(during);
  setImported(null);
  expect(scoreJob(RESUME, JOB)).toEqual(before);
  expect(scoreCandidate(maskResume(RESUME), readRequirements(JOB))).toEqual(own);
});

it('leaves our own skills where they are, and takes no plain word for a skill', () => {
  const before = findSkills(RESUME.text);
  setImported(built());
  const during = findSkills(RESUME.text);
  expect(during.filter(({ id }) => skills.has(id))).toEqual(before);
  expect(during.filter(({ id }) => !skills.has(id)).map(({ id }) => id)).toEqual([
    'esco:a2',
    'esco:a1',
    'esco:a5',
  ]);
  expect(
    findSkills('We use Python and Kubernetes, manage teams and work in a team.').map(({ id }) => id),
  ).toEqual(expect.not.arrayContaining(['esco:a3', 'esco:a4']));
});

it('judges by imported links and groups', () => {
  setImported(built());
  const score = scoreJob(RESUME, JOB);
  const of = (label: string) => score.findings.find(({ requirement }) => requirement.label === label);
  expect(of('zymurgy') ?? of('Zymurgy')).toMatchObject({ verdict: 'met' });
  expect(score.findings[0]).toMatchObject({ requirement: { anyOf: [['esco:o1']] } });
  expect(score.findings[0]?.why).toContain('same family');
});

it('leaves the words of a saved criterion whose skill is not imported here', () => {
  setImported(built());
  const requirements = readRequirements(JOB);
  const asked = requirements.filter(({ anyOf }) => anyOf.flat().some((id) => id.startsWith('esco:a')));
  expect(asked.length).toBeGreaterThan(0);
  setImported(null);
  const score = scoreCandidate(maskResume(RESUME), requirements);
  for (const { id } of asked)
    expect(score.findings.find((one) => one.requirement.id === id)?.why).not.toContain('esco:');
});
