/** Every word that a page shows comes from the locales: no text, label or sentence is written into a component. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

const ROOTS = ['components', 'entrypoints/ats.content', 'entrypoints/options', 'entrypoints/panel'];
const files = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .map((name) => path.join(root, name)),
);

/** Attributes and properties that a person sees or hears. */
const SEEN = new Set(
  'aria-label aria-description aria-valuetext title placeholder alt label hint button words message summary textContent innerText ariaLabel'.split(
    ' ',
  ),
);
/** The same in every language: names, formats, units, keys. */
const SAME = /Candor|CSV|NDJSON|JSON|ATS|https:|\b(kB|MB|ms|px|h|min|s)\b/g;
const isWord = (text: string) => /\p{L}{2}/u.test(text.replace(SAME, ''));
const isSentence = (text: string) => /^\s*["“„]?\p{Lu}\p{Ll}*\s+\p{L}/u.test(text);

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);
const nameOf = (node: unknown): string =>
  isNode(node) ? String(node.name && !isNode(node.name) ? node.name : (node.value ?? '')) : '';

/** The strings that an expression may come out as; what is called or passed on is not looked into. */
function outcomes(node: Node): [text: string, at: number][] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [[node.value, node.start]] : [];
    case 'TemplateLiteral':
      return (node.quasis as { value: { raw: string }; start: number }[]).map(({ value, start }) => [
        value.raw,
        start,
      ]);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap((one) => outcomes(one as Node));
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.operator === '===' || node.operator === '!=='
        ? []
        : [node.left, node.right].flatMap((one) => outcomes(one as Node));
    case 'JSXExpressionContainer':
      return outcomes(node.expression as Node);
    default:
      return [];
  }
}

/** What of this node alone is words in the code. */
function looseIn(node: Node): [text: string, at: number][] {
  const words = (inside: unknown) =>
    (isNode(inside) ? outcomes(inside) : []).filter(([text]) => isWord(text));
  switch (node.type) {
    case 'JSXText':
      return isWord(String(node.value)) ? [[String(node.value), node.start]] : [];
    case 'JSXElement':
    case 'JSXFragment':
      return (node.children as Node[]).filter((one) => one.type === 'JSXExpressionContainer').flatMap(words);
    case 'JSXAttribute':
      return SEEN.has(nameOf(node.name)) ? words(node.value) : [];
    case 'Property':
      return SEEN.has(nameOf(node.key)) ? words(node.value).filter(([text]) => isSentence(text)) : [];
    case 'AssignmentExpression':
      return isNode(node.left) && SEEN.has(nameOf(node.left.property)) ? words(node.right) : [];
    case 'CallExpression': {
      const [first, second] = node.arguments as Node[];
      return nameOf((node.callee as Node).property) === 'setAttribute' && SEEN.has(nameOf(first))
        ? words(second)
        : [];
    }
    default:
      return words(node).filter(([text]) => isSentence(text));
  }
}

/** What is thrown at developers, and what is typed as it stands. */
const isNoProse = ({ type, openingElement }: Node): boolean =>
  type === 'ThrowStatement' ||
  type === 'ImportDeclaration' ||
  (isNode(openingElement) && ['code', 'kbd'].includes(nameOf(openingElement.name)));

const loose = (node: Node): [text: string, at: number][] =>
  isNoProse(node) ? [] : [...looseIn(node), ...childrenOf(node).flatMap(loose)];

function looseWords(code: string): string[] {
  const found = new Map(
    loose(parseAst(code, { lang: 'tsx' }) as unknown as Node).map(([text, at]) => [at, text]),
  );
  return [...found].map(([at, text]) => `line ${code.slice(0, at).split('\n').length}: ${text.trim()}`);
}

test.each([
  ['<p>Hello</p>', 'Hello'],
  ['<p>{ready ? "Done" : t("a.b")}</p>', 'Done'],
  [`<p>{\`\${n} left\`}</p>`, 'left'],
  ['<input aria-label="Name" />', 'Name'],
  ['const x = { hint: "As in a job ad" }', 'As in a job ad'],
  ['button.title = "Open the panel"', 'Open the panel'],
  ['button.setAttribute("aria-label", "Open")', 'Open'],
  ['const words = ["Nothing is saved"]', 'Nothing is saved'],
])('finds the words in %s', (code, words) => {
  expect(looseWords(code)).toEqual([`line 1: ${words}`]);
});

test.each([
  '<p className="font-medium text-muted">{t("panel.score")} · Candor</p>',
  '<code>candor audit verify FILE</code>',
  '<input type="number" aria-label={t("a.b")} />',
  'if (key === "Escape") throw new Error("This cannot be")',
])('lets %s be', (code) => {
  expect(looseWords(code)).toEqual([]);
});

test('there is something to check', () => {
  expect(files.length).toBeGreaterThan(100);
});
test.each(files)('%s takes its words from the locales', (file) => {
  expect(looseWords(readFileSync(file, 'utf8')), 'move these to locales/ and say them with t()').toEqual([]);
});
