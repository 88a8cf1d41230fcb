/** Turns one clause of an ad into a requirement, if it asks for something that can be checked or asked. */
import { isSoft } from '../find/skills';
import { skillById } from '../taxonomy/graph';
import { STOP, WORN } from '../text/common';
import { rarity } from '../text/rarity';
import { tokenise, words } from '../text/tokens';
import type { Requirement } from '../types';
import { DEMAND } from '../weight';
import { degreeAsked, languagesAsked, orEquivalent, someYearsAsked, yearsAsked } from './facts';
import { atLeast, groupsOf } from './groups';
import { isNice } from './lines';
import { recencyAsked } from './recency';
import { subjectsAsked } from './subjects';

/** A skill whose name holds no more telling word than this is asked for in every field ("planning", "reporting"). */
const COMMON = 0.3;

export interface Clause {
  text: string;
  /** The part of the ad asks for it; the clause itself may still call it a wish. */
  must: boolean;
  /** Read in an ad that kept its form, under a heading of requirements. */
  sure: boolean;
}

const LONGEST_LABEL = 80;
const short = (text: string): string =>
  text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 3).replace(/\s+\S*$/, '')}…` : text;

/** The words of a clause that can be compared with a resume's wording. */
export const termsOf = (text: string): string[] => [
  ...new Set(
    tokenise(text)
      .map((token) => token.norm)
      .filter((word) => word.length > 1 && !STOP.has(word) && !WORN.has(word) && !/^\d+$/.test(word)),
  ),
];

const ASK_ONLY =
  /\b(?:willing(?:ness)? to|able to (?:work|lift|stand|travel|pass|commute)|ability to (?:work|lift|stand|travel|pass|commute)|available|availability|(?:rotating|night|day|early|late|weekend|all|any|different|split|\d) shifts?|shift work|shifts|weekends?|travel|relocat\w*|commut\w*|lift(?:ing)? (?:up|heavy|\d)|lift \w+ (?:lbs|pounds|kg)|authori[sz]ed to work|work authori[sz]ation|citizens?|work(?:ing)? permits?|visa|flexible schedule|own (?:car|vehicle)|reliable transport\w*|\d+ years of age|background check|drug (?:test|screen)\w*|pounds|reisebereitschaft|\w*schicht\w*|bereitschaft zu|disponibilidad|disponibilidade|disponibilité|mobilité|déplacements|horaires|bereid om|ploegen\w*|beschikbaar)\b/i;
const CREDENTIAL =
  /\blicen[cs]e|\bcertifi|\bregistered\b|\bregistration\b|\bcredential|führerschein|schein\b|zertifikat|\bpermis\b|\bcarnet\b|\bcarteira|carta de condução|rijbewijs|certificaat|habilitation|\btítulo de/i;

/** How telling the rarest word of a skill's name is. */
const isCommon = (id: string): boolean =>
  Math.max(...words(skillById(id)?.label ?? '').map(rarity), 0) < COMMON;

/** What a clause asks for; none where it says nothing that could be shown or asked. */
export function demandsOf({ text, must: partAsks, sure }: Clause): Requirement[] {
  const must = partAsks && !isNice(text);
  const full = must ? (sure ? DEMAND.must : DEMAND.unsure) : DEMAND.nice;
  const base = { id: '', text, label: short(text), must, weight: full, terms: termsOf(text), anyOf: [] };
  const languages = languagesAsked(text);
  if (languages.length > 0)
    return languages.map(({ codes, label, level }) => ({
      ...base,
      kind: 'language',
      anyOf: [codes],
      ...(level ? { level } : {}),
      label: level ? `${label} (${level})` : label,
    }));
  const asked = groupsOf(text);
  const ids = asked.flat();
  const { withinYears, rest } = recencyAsked(text);
  const lately = withinYears === null ? {} : { withinYears };
  const years = yearsAsked(rest);
  const level = degreeAsked(text);
  if (level) {
    const study = level === 'school' || level === 'vocational' ? null : subjectsAsked(text);
    return [
      {
        ...base,
        kind: 'education',
        level,
        ...(orEquivalent(text) ? { orEquivalent: true } : {}),
        ...(years ? { years } : {}),
        ...(study ? { subjects: study.subjects, ...(study.related ? { relatedSubject: true } : {}) } : {}),
      },
    ];
  }
  if (years) return [{ ...base, kind: 'experience', years, anyOf: asked, ...lately }];
  if (someYearsAsked(rest)) return [{ ...base, kind: 'experience', anyOf: asked, ...lately }];
  const licences = asked.map((group) => group.filter((id) => skillById(id)?.kind === 'licence'));
  const held = licences.filter((group) => group.length > 0);
  if (held.length > 0 || (CREDENTIAL.test(text) && base.terms.length > 0))
    return [{ ...base, kind: 'certificate', anyOf: held.length > 0 ? held : asked }];
  if (ids.some((id) => !isSoft(id))) {
    const count = atLeast(text);
    const weight = ids.every(isCommon) ? Math.min(full, DEMAND.common) : full;
    return [
      {
        ...base,
        kind: 'skill',
        weight,
        anyOf: asked,
        ...lately,
        ...(count && count < asked.length ? { atLeast: count } : {}),
      },
    ];
  }
  if (ASK_ONLY.test(text)) return [{ ...base, kind: 'other', askOnly: true }];
  if (ids.length > 0) return [{ ...base, kind: 'skill', must: false, weight: DEMAND.soft, anyOf: asked }];
  // Words alone are a demand only where the ad's form says so; in a run of lost lines they are mostly not.
  if (!sure || base.terms.length < 2) return [];
  return [{ ...base, kind: 'other', weight: must ? DEMAND.words : DEMAND.soft }];
}
