/** Subjects of study: which ones a text names, and how near two are. The list is taxonomy/subjects.json. */
import data from '../taxonomy/subjects.json';
import { tokenise } from '../text/tokens';
import { PhraseTrie } from './trie';

/** `family/subject`, or `family/*` where the words mean any subject of the family ("an engineering degree"). */
export type SubjectId = string;
export type SubjectLink = 'same' | 'family' | 'near' | 'other';

const labels = new Map<SubjectId, string>();
const near = new Map(data.families.map((family) => [family.id, new Set(family.near)]));
let trie: PhraseTrie<SubjectId> | undefined;

function built(): PhraseTrie<SubjectId> {
  if (trie) return trie;
  trie = new PhraseTrie<SubjectId>();
  for (const { id, any, subjects } of data.families) {
    for (const name of any) trie.add(name, `${id}/*`);
    labels.set(`${id}/*`, any[0] ?? id);
    for (const names of subjects) {
      const own = `${id}/${names[0]}`;
      labels.set(own, names[0] ?? id);
      for (const name of names) trie.add(name, own);
    }
  }
  for (const { names, families } of data.umbrellas)
    for (const name of names) for (const family of families) trie.add(name, `${family}/*`);
  return trie;
}

/** "Informatikstudium" holds its subject in one word. */
const COMPOUND = /(\p{L}{5,})(studiums?|abschluss|diplom|studie|opleiding)(?!\p{L})/giu;
/** The kind of the degree is no subject: "Bachelor of Science in Nursing". */
const KIND =
  /\b(?:bachelor|master|associate|doctor)(?:['’]?s)? (?:degree )?(?:of|in) (?:applied )?(?:sciences?|arts?|philosophy|engineering (?=in\b|-|–))(?! (?:education|history|management))/giu;

/** The subjects a text names, in order, each once. */
export function subjectsIn(text: string): SubjectId[] {
  const plain = text.replace(KIND, 'degree ').replace(COMPOUND, '$1 $2');
  return [...new Set([...built().matches(tokenise(plain))].flatMap(({ values }) => [...values]))];
}

/** "Nursing University of Leeds": where a text begins with a subject and goes on, how long the subject's words are; else 0. */
export function leadingSubject(text: string): number {
  const tokens = tokenise(text);
  const [first] = [...built().matches(tokens)];
  if (first?.at !== 0 || first.length >= tokens.length) return 0;
  return tokens[first.length - 1]?.end ?? 0;
}

export function subjectLabel(id: SubjectId): string {
  built();
  return labels.get(id) ?? id;
}

const familyOf = (id: SubjectId): string => id.slice(0, id.indexOf('/'));

/** How near the subject of a degree is to one that is asked. */
export function subjectLink(asked: SubjectId, shown: SubjectId): SubjectLink {
  const [one, other] = [familyOf(asked), familyOf(shown)];
  if (asked === shown || (one === other && asked.endsWith('/*'))) return 'same';
  if (one === other) return 'family';
  return near.get(one)?.has(other) || near.get(other)?.has(one) ? 'near' : 'other';
}
