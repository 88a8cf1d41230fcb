/** Looks at a screen in both themes: no accessibility violation, and a picture where `CANDOR_SHOTS` names a folder. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Frame, type Page } from '@playwright/test';

interface Violation {
  id: string;
  nodes: { html: string }[];
}
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The panel sits in a closed shadow root, where axe does not get from outside. */
async function inPanel(panel: Frame): Promise<Violation[]> {
  await panel.evaluate(`${await readFile(axeFile, 'utf8')}; undefined`);
  return panel.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))',
  );
}

/** With `panel` only the panel is checked, without the ATS's page around it. */
export async function look(page: Page, name: string, panel?: Frame): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = panel ? await inPanel(panel) : (await new AxeBuilder({ page }).analyze()).violations;
    expect(violations.map(({ id, nodes }) => `${name} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    if (process.env.CANDOR_SHOTS)
      await page.screenshot({
        path: `${process.env.CANDOR_SHOTS}/${name}-${colorScheme}.png`,
        fullPage: !panel,
      });
  }
}

/** Nothing of the panel is wider than the panel. */
export async function fits(panel: Frame): Promise<void> {
  const over = await panel.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(over).toBeLessThanOrEqual(0);
}
