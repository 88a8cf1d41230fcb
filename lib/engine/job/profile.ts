/** The words by which a job's work is known: those of its title and ad that are telling, with whole-number weights. */
import { findSkills } from '../find/skills';
import { detectLanguage } from '../read/text/language';
import { STOP, WORN } from '../text/common';
import { rarity } from '../text/rarity';
import { stem } from '../text/stem';
import { tokenise } from '../text/tokens';

/** The title says in few words what the ad says in many. */
const TITLE_TIMES = 3;
/** An ad's telling words beyond this many are chance. */
const MOST_WORDS = 150;
const TOP = 100;
/** 1 + ln n for n = 1 to 12, in hundredths: written out, because engines may differ in the last bit of a logarithm. */
const DAMPED = [0, 100, 169, 210, 239, 261, 279, 295, 308, 320, 330, 340, 348] as const;

/** An ad in another language than English is also known by the canonical names of what it mentions. */
const canonicalNames = (ad: string): string[] =>
  detectLanguage(ad) === 'en' ? [] : findSkills(ad).map(({ label }) => label);

/** Word → weight, 1 to 100, heaviest first. Words of one stem are one, under the form that came first. */
export function profileOf(title: string, lines: readonly string[]): Record<string, number> {
  const found = new Map<string, { word: string; times: number; rarity: number }>();
  const ad = lines.join('\n');
  const texts = [...Array<string>(TITLE_TIMES).fill(title), ad, ...canonicalNames(ad)];
  for (const { norm } of tokenise(texts.join('\n'))) {
    if (norm.length < 3 || STOP.has(norm) || WORN.has(norm) || /^\d/.test(norm)) continue;
    const key = stem(norm);
    const own = found.get(key);
    if (own) own.times++;
    else found.set(key, { word: norm, times: 1, rarity: rarity(norm) });
  }
  const weighed = [...found.values()].map((one) => ({
    word: one.word,
    weight: (DAMPED[Math.min(one.times, DAMPED.length - 1)] ?? 0) * one.rarity,
  }));
  const most = Math.max(1, ...weighed.map((one) => one.weight));
  return Object.fromEntries(
    weighed
      .map(({ word, weight }): [string, number] => [word, Math.max(1, Math.round((weight / most) * TOP))])
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_WORDS),
  );
}
