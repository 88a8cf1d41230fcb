/** The laws of the taxonomy's data files; each message says the mend. docs/taxonomy.md explains them. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { taxonomyIndex } from '../../../scripts/taxonomy';
import { technologies } from '../../../scripts/technologies';
import { ENGINE_VERSION } from '../score';
import { words } from '../text/tokens';
import fieldsOfWork from './fields-of-work.json';
import { kinship, namesOf, occupations, skills } from './graph';
import frozen from './ids.json';
import { occupationFiles, skillFiles } from './index';
import { LABEL_LANGUAGES } from './types';

const entries = [...skills.values(), ...occupations.values()];
const listed = [
  ...skillFiles.flatMap((file) => file.skills),
  ...occupationFiles.flatMap((file) => file.occupations),
];
const folded = (name: string) => words(name).join(' ');

describe('size', () => {
  it('has at least 4,000 skills, 800 occupations and 25 fields of 30 or more', () => {
    // What is derived from lists of technologies does not count.
    const own = [...skills.values()].filter(({ field }) => field !== 'technologies');
    expect(own.length).toBeGreaterThanOrEqual(4000);
    expect(occupations.size).toBeGreaterThanOrEqual(800);
    expect(skillFiles.length).toBeGreaterThanOrEqual(25);
    expect(skillFiles.filter((file) => file.skills.length < 30).map((file) => file.field)).toEqual([]);
  });

  it('labels at least 300 common entries in all six languages', () => {
    const all = entries.filter((entry) => LABEL_LANGUAGES.every((language) => entry[language]?.length));
    expect(all.length).toBeGreaterThanOrEqual(300);
  });
});

describe('ids', () => {
  it('give the engine’s version its taxonomy part: raise it in lib/engine/score.ts with the frozen ids', () => {
    expect(ENGINE_VERSION.split('+')[1]).toBe(`tax-${frozen.version}`);
  });

  it('are unique, and a skill’s begins with its field', () => {
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
    for (const { id, field } of skills.values()) expect(id).toMatch(new RegExp(`^${field}\\.[a-z0-9-]+$`));
    for (const id of occupations.keys()) expect(id).toMatch(/^occ\.[a-z0-9-]+$/);
  });

  it('are frozen: none is removed (deprecate it with "replacedBy"), new ones are added by `npx tsx scripts/taxonomy.ts`', () => {
    const known = new Set(frozen.ids);
    const now = new Set(listed.map(({ id }) => id));
    expect(frozen.ids.filter((id) => !now.has(id))).toEqual([]);
    expect([...now].filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('links', () => {
  const links = entries.flatMap((entry) =>
    (['broader', 'implies', 'related', 'near', 'skills'] as const).flatMap((kind) =>
      (((entry as unknown as Record<string, string[] | undefined>)[kind] ?? []) as string[]).map((to) => ({
        from: entry.id,
        kind,
        to,
      })),
    ),
  );
  it('lead to an entry, and not to itself', () => {
    expect(links.length).toBeGreaterThan(2000);
    expect(links.filter(({ from, to }) => from === to || !(skills.has(to) || occupations.has(to)))).toEqual(
      [],
    );
    const replaced = entries.filter(
      ({ replacedBy }) => replacedBy && !(skills.has(replacedBy) || occupations.has(replacedBy)),
    );
    expect(replaced).toEqual([]);
  });

  it('go up without a circle', () => {
    const circles = [...skills.keys()].filter((start) => {
      const seen = new Set<string>();
      let edge = skills.get(start)?.broader ?? [];
      while (edge.length > 0) {
        if (edge.includes(start)) return true;
        edge = edge.flatMap((id) => (seen.has(id) ? [] : (skills.get(id)?.broader ?? [])));
        for (const id of edge) seen.add(id);
        if (seen.size > skills.size) return true;
      }
      return false;
    });
    expect(circles).toEqual([]);
  });

  it('give every family its fields of work: edit fields-of-work.json', () => {
    const known = new Set(skillFiles.map(({ field }) => field));
    expect(Object.keys(fieldsOfWork).sort()).toEqual(occupationFiles.map(({ family }) => family).sort());
    expect(
      Object.values(fieldsOfWork).filter((own) => own.length === 0 || own.some((one) => !known.has(one))),
    ).toEqual([]);
  });

  it('of families lead to families', () => {
    const families = new Set(occupationFiles.map(({ family }) => family));
    expect(occupationFiles.flatMap(({ near }) => near ?? []).filter((one) => !families.has(one))).toEqual([]);
  });
});

describe('names', () => {
  const shared = (
    map: ReadonlyMap<string, { id: string; context?: string[] } & Parameters<typeof namesOf>[0]>,
  ) => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const entry of map.values())
      for (const name of namesOf(entry)) {
        const key = folded(name);
        const owner = owners.get(key);
        if (owner && owner !== entry.id && !entry.context)
          clashes.push(`"${name}" of ${entry.id} is ${owner}’s`);
        owners.set(key, owner ?? entry.id);
      }
    return clashes;
  };
  it('belong to one entry each, unless context tells them apart', () => {
    expect(shared(skills)).toEqual([]);
    expect(shared(occupations)).toEqual([]);
  });

  it('hold at least one word', () => {
    expect(entries.filter((entry) => namesOf(entry).some((name) => folded(name) === ''))).toEqual([]);
  });
});

it('a kind of an occupation is that occupation, and not the other way round', () => {
  expect(kinship('occ.registered-nurse', 'occ.icu-nurse')).toBe('same');
  expect(kinship('occ.icu-nurse', 'occ.registered-nurse')).toBe('near');
});

it('technologies.json is up to date: run `npx tsx scripts/technologies.ts` and `npx tsx scripts/taxonomy.ts`', () => {
  const { text, unknown } = technologies();
  expect(unknown).toEqual([]);
  expect(readFileSync(new URL('./skills/technologies.json', import.meta.url), 'utf8')).toBe(text);
});

it('index.ts is up to date: run `npx tsx scripts/taxonomy.ts`', () => {
  expect(readFileSync(new URL('./index.ts', import.meta.url), 'utf8')).toBe(taxonomyIndex());
});
