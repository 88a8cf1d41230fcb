/**
 * Sentences made where there are no locales (the engine, connectors, the background) come in English. The English sentence
 * is the key under which a locale holds its own: `{n}` stands for a number, `{name}` for any words, and `{name*}` for words
 * that are looked up themselves. Pure.
 */
export type Sentences = Readonly<Record<string, string>>;

interface Rule {
  english: RegExp;
  slots: string[];
  own: string;
}

const SLOT = /\{(\w+)(\*?)\}/g;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const literals = (template: string): number => template.replace(SLOT, '').length;

/** `{n}`, `{n1}` … are numbers; a slot that is looked up may be empty. */
const patternOf = (name: string, isLookedUp: boolean): string =>
  /^n\d?$/.test(name) ? '([\\d.,]+)' : isLookedUp ? '(.*?)' : '(.+?)';

function ruleOf([template, own]: [string, string]): Rule {
  const slots: string[] = [];
  let pattern = '';
  let from = 0;
  for (const slot of template.matchAll(SLOT)) {
    const [whole, name = '', star] = slot;
    slots.push(`${name}${star}`);
    pattern += escaped(template.slice(from, slot.index)) + patternOf(name, star === '*');
    from = slot.index + whole.length;
  }
  return { english: new RegExp(`^${pattern}${escaped(template.slice(from))}$`, 'u'), slots, own };
}

/** Where one sentence may end and the next begin. */
const BETWEEN = /(?<=[.!?…”])\s+(?=[\p{Lu}\p{N}“])/u;

/**
 * A function that says English sentences in another language. What it has no words for it leaves as it is. Numbers are
 * written by `number`.
 */
export function createTranslator(sentences: Sentences, number: (english: string) => string) {
  // The more of a sentence is fixed, the surer it is the one that is meant.
  const rules = Object.entries(sentences)
    .sort(([a], [b]) => literals(b) - literals(a))
    .map(ruleOf);

  function one(english: string): string | null {
    for (const rule of rules) {
      const found = rule.english.exec(english);
      if (!found) continue;
      const values = new Map(rule.slots.map((slot, at) => [slot, found[at + 1] ?? '']));
      return rule.own.replace(SLOT, (_, name: string, star: string) => {
        const value = values.get(`${name}${star}`) ?? '';
        if (/^n\d?$/.test(name)) return number(value);
        return star ? line(value) : value;
      });
    }
    return null;
  }

  /** The sentences of one line, each by the shortest piece that is known: a name may hold a full stop. */
  function line(english: string): string {
    const known = one(english);
    const pieces = english.split(BETWEEN);
    if (pieces.length === 1) return known ?? english;
    const said: string[] = [];
    for (let at = 0; at < pieces.length; ) {
      let end = at + 1;
      let own: string | null = null;
      while (end <= pieces.length && own === null) own = one(pieces.slice(at, end++).join(' '));
      said.push(own ?? pieces[at] ?? '');
      at = own === null ? at + 1 : end - 1;
    }
    return said.join(' ');
  }

  return (english: string): string => english.split('\n').map(line).join('\n');
}
