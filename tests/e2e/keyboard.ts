/** The keyboard alone: moving by Tab to a control by its name. */
import { expect, type Page } from '@playwright/test';

type Role = Parameters<Page['getByRole']>[0];

/** Tabs until the control has the focus; the last of those with this name, so that a new line is found. */
export async function tabTo(page: Page, role: Role, name: string | RegExp): Promise<void> {
  const control = page.getByRole(role, { name, exact: typeof name === 'string' }).last();
  await expect(control).toBeVisible();
  for (let i = 0; i < 120; i++) {
    if (await control.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches the ${role} ${name}.`);
}

export async function pressOn(page: Page, role: Role, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press(key);
}

/** Types into a text or number input in place of what is there, or chooses in a list by its first letters. */
export async function typeInto(page: Page, role: Role, name: string, words: string): Promise<void> {
  await tabTo(page, role, name);
  if (role !== 'combobox') await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
}
