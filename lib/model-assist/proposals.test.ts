import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskResume, readRequirements } from '@/lib/engine';
import { readText } from '@/lib/engine/read';
import { promptFor, readProposals } from './proposals';

const masked = maskResume(
  readText(
    'Ama Boateng\nama@example.com\nStaff nurse on an acute ward.\n- Dressed surgical wounds every day\n',
  ),
  ['Ama Boateng'],
);
const requirements = readRequirements({
  title: 'Registered Nurse',
  description: 'Requirements\n- Wound care\n',
});
const id = requirements[0]?.id ?? '';
const quoting = (...quotes: [string, string][]) =>
  JSON.stringify({ quotes: quotes.map(([requirement, quote]) => ({ requirement, quote })) });

test('the prompt holds the masked text and nothing of the person', () => {
  const prompt = JSON.stringify(promptFor(masked, requirements));
  expect(prompt).toContain('Dressed surgical wounds');
  expect(prompt).not.toMatch(/Ama|Boateng|example\.com/);
});

test('a quote stands only where the resume has it word for word, for a requirement that was asked', () => {
  const answer = `Here you are:\n\`\`\`json\n${quoting(
    [id, 'Dressed surgical wounds every day'],
    [id, 'Dressed surgical wounds daily'],
    ['nobody-asked', 'Staff nurse on an acute ward.'],
    [id, 'ward'],
    [id, 'Dressed surgical wounds every day'],
  )}\n\`\`\``;
  const { proposed, kept } = readProposals(answer, masked, requirements);
  expect(proposed).toBe(5);
  expect(kept.map((one) => one.text)).toEqual(['Dressed surgical wounds every day']);
});

test('whatever a model says, what is kept is a piece of the text', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant(id), fc.string())), fc.string(), (quotes, noise) => {
      for (const answer of [quoting(...quotes), noise, `{${noise}}`])
        for (const { start, end, text } of readProposals(answer, masked, requirements).kept)
          expect(masked.text.slice(start, end)).toBe(text);
    }),
  );
});
