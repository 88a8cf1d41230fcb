/** The recruiter's way through Candor, for the demo and for the browser tests. */
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { SANDBOX_APP } from '../../sandbox/auth/client';
import type { Origins, Sandbox } from '../../sandbox/server';

export const RECRUITER = { email: 'riley@sandbox.test', password: 'sandbox' };

/** Connects the sandbox ATS on the options page and walks through the consent page. */
export async function connect(
  context: BrowserContext,
  extensionId: string,
  origins: Origins,
  { advance = false } = {},
): Promise<Page> {
  const options = await context.newPage();
  const prefill = new URLSearchParams({ ats: 'greenhouse', ...origins, clientId: SANDBOX_APP.clientId });
  await options.goto(`chrome-extension://${extensionId}/options.html#/connections?${prefill}`);
  await options.getByRole('textbox', { name: 'Client secret' }).fill(SANDBOX_APP.clientSecret);
  if (advance) await options.getByRole('switch', { name: 'Move forward, never back' }).click();
  const consent = context.waitForEvent('page');
  await options.getByRole('button', { name: 'Connect Greenhouse' }).click();
  await allowAccess(await consent);
  await options.getByRole('button', { name: 'Disconnect' }).first().waitFor();
  return options;
}

/** Connects whatever ATS the sandbox plays, in the way its emulator takes. The ATS's own pages must be signed in to. */
export async function connectTo(
  context: BrowserContext,
  extensionId: string,
  sandbox: Sandbox,
): Promise<Page> {
  const { vendor, origins } = sandbox;
  const { kind } = vendor.credentials;
  const options = await context.newPage();
  const prefill = new URLSearchParams({ ats: vendor.id, kind, ...origins, clientId: SANDBOX_APP.clientId });
  await options.goto(`chrome-extension://${extensionId}/options.html#/connections?${prefill}`);
  const submit = options.getByRole('button', { name: /^Connect / });
  await submit.waitFor();
  const secret = options.getByRole('textbox', { name: 'Client secret' });
  if (await secret.isVisible()) await secret.fill(SANDBOX_APP.clientSecret);
  if (vendor.credentials.kind === 'apiKey')
    await options.locator('input[class*="text-security"]').fill(vendor.credentials.key);
  const email = options.getByRole('textbox', { name: /^Your e-mail/ });
  if (await email.isVisible()) await email.fill(RECRUITER.email);
  const consent = kind === 'oauth' ? context.waitForEvent('page') : null;
  await submit.click();
  if (consent) await allowAccess(await consent);
  await options.getByRole('button', { name: 'Disconnect' }).first().waitFor();
  return options;
}

/** Signs in if asked, then allows access. */
export async function allowAccess(page: Page): Promise<void> {
  const allow = page.getByRole('button', { name: 'Allow access' });
  const email = page.getByLabel('E-mail');
  await allow.or(email).first().waitFor();
  if (await email.isVisible()) {
    await email.fill(RECRUITER.email);
    await page.getByLabel('Password').fill(RECRUITER.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    // Where the vendor has no scopes there is nothing to allow: signing in ends the visit.
    const asked = await Promise.race([
      allow.waitFor().then(
        () => true,
        () => false,
      ),
      page.waitForEvent('close').then(() => false),
    ]);
    if (!asked) return;
  }
  await allow.click();
}

/** Signs in to the ATS's own pages. */
export async function signInToAts(page: Page, origins: Origins): Promise<void> {
  await page.goto(new URL('/dashboard', origins.web).href);
  const email = page.getByLabel('E-mail');
  if (!(await email.isVisible())) return;
  await email.fill(RECRUITER.email);
  await page.getByLabel('Password').fill(RECRUITER.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.includes('sign'));
}

/** The panel's frame on this page. */
export async function panelOf(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => /^chrome-extension:.*\/panel\.html/.test(frame.url()));
  for (let i = 0; i < 200; i++) {
    const frame = find();
    if (frame) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error(`No panel appeared on ${page.url()}.`);
}

export interface Shown {
  /** The gauge's words, e.g. `Score 78 of 100, at most 90 after asking`; null where there is none. */
  score: string | null;
  /** The heading of the problem shown instead. */
  problem: string | null;
}

/** Waits until the panel has either a score or a problem. */
export async function shownIn(panel: Frame): Promise<Shown> {
  const gauge = panel.getByRole('img', { name: /^Score \d+ of 100/ });
  const problem = panel.getByRole('heading', {
    name: /cannot be read|no resume|nothing to score by|not answering|has ended|not connected|may not read|refused|too little|slow down|went wrong|does not/i,
  });
  await gauge.or(problem).first().waitFor();
  await takesTheMouse(panel);
  if (await gauge.first().isVisible())
    return { score: await gauge.first().getAttribute('aria-label'), problem: null };
  return { score: null, problem: await problem.first().textContent() };
}

/**
 * A frame that has just come gets no click before the browser has drawn it; until then a person sees nothing to press.
 * Waits until the pointer is felt in the panel.
 */
async function takesTheMouse(panel: Frame): Promise<void> {
  const box = await (await panel.frameElement()).boundingBox();
  // Nothing is pressed in a panel that is folded away.
  if (!box || box.width === 0) return;
  await panel.evaluate(() => {
    addEventListener('mousemove', () => document.documentElement.setAttribute('data-felt', ''), {
      once: true,
    });
  });
  for (let i = 0; i < 200; i++) {
    await panel.page().mouse.move(box.x + 20 + (i % 2), box.y + 8);
    if (await panel.evaluate(() => document.documentElement.hasAttribute('data-felt'))) return;
    await panel.page().waitForTimeout(50);
  }
  throw new Error('The panel does not take the pointer.');
}
