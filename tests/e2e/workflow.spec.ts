/** A rule is written as a sentence with the keyboard alone, tried on what was scored, switched on, acts once, and is taken back. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { pressOn, tabTo, typeInto } from './keyboard';
import { lookAt, lookInPanel } from './screens';

let sandbox: Sandbox;
let browser: Loaded;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  browser = await launchChromium();
  await connect(browser.context, browser.extensionId, sandbox.origins, { advance: true });
  await signInToAts(await browser.context.newPage(), sandbox.origins);
});
test.afterAll(async () => {
  await browser?.context.close();
  await sandbox?.close();
});

async function open(candidate: number) {
  const page = await browser.context.newPage();
  await page.goto(`${sandbox.origins.web}/people/${candidate}?application_id=${candidate + 1000}`);
  const panel = await panelOf(page);
  const { score } = await shownIn(panel);
  return { page, panel, score: Number(/\d+/.exec(score ?? '')?.[0]) };
}

async function ruleNotes(): Promise<string[]> {
  const { rows } = await sandbox.db.query<{ body: string }>(
    "SELECT body FROM notes WHERE body LIKE '%Candor rule%' OR body LIKE '%is withdrawn%' ORDER BY id",
  );
  return rows.map(({ body }) => body);
}

async function stageOf(application: number) {
  const { rows } = await sandbox.db.query<{ status: string; name: string }>(
    'SELECT status, stages.name FROM applications JOIN stages ON stages.id = stage_id WHERE applications.id = $1',
    [application],
  );
  return rows[0];
}

test('a rule is tried before it can be switched on, acts once, and is taken back', async () => {
  const { score } = await open(6001);
  expect((await open(6002)).score).not.toBe(score);
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/workflow`);
  await expect(page.getByText('No rule yet.')).toBeVisible();
  await lookAt(page, 'workflow-empty');

  await pressOn(page, 'button', 'New rule');
  const name = page.getByRole('textbox', { name: 'Name of the rule' });
  await expect(name).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Give the rule a name.')).toBeVisible();
  await expect(name).toBeFocused();
  await page.keyboard.type('Strong nurses');
  await typeInto(page, 'combobox', 'When', 'I open');
  await typeInto(page, 'spinbutton', 'From', String(score));
  await typeInto(page, 'spinbutton', 'to', String(score));
  await pressOn(page, 'button', 'Add an action');
  await typeInto(page, 'textbox', 'leave a private note', 'Please call this week');
  await pressOn(page, 'button', 'Add an action');
  await expect(page.getByRole('combobox', { name: 'then' }).last()).toBeFocused();
  await page.keyboard.type('suggest');
  await pressOn(page, 'button', 'Save the rule');
  await expect(page.getByText('Fill this in, or remove the line.')).toBeVisible();
  await typeInto(page, 'combobox', 'suggest the stage', 'Rejected');
  await pressOn(page, 'button', 'Save the rule');
  await expect(page.getByText('This would turn a person down')).toBeVisible();
  await lookAt(page, 'workflow-form');
  await tabTo(page, 'combobox', 'suggest the stage');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Onsite Interview');
  await pressOn(page, 'button', 'Save the rule');

  const rule = page.getByRole('article', { name: 'Strong nurses' });
  await expect(
    rule.getByText(/^When I open a candidate and the score is between \d+ and \d+, then/),
  ).toBeVisible();
  await expect(rule.getByRole('button', { name: 'Try it' })).toBeFocused();
  const on = rule.getByRole('switch', { name: 'Switched on' });
  await expect(on).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(rule.getByText('It would have acted on 1 application.')).toBeVisible();
  await expect(rule.getByText(/Siobhán O’Connor/)).toBeVisible();
  expect(await ruleNotes()).toEqual([]);
  await pressOn(page, 'switch', 'Switched on', 'Space');
  await expect(on).toBeChecked();
  await lookAt(page, 'workflow-tried');

  const { page: ats, panel } = await open(6001);
  await expect(panel.getByText('suggests the stage “Onsite Interview”')).toBeVisible();
  await lookInPanel(ats, panel, 'workflow-suggestion');
  await expect.poll(ruleNotes).toHaveLength(1);
  expect((await ruleNotes())[0]).toMatch(
    /^Please call this week\n\nWritten by the rule “Strong nurses” \(version 1\): score \d+\./,
  );
  await open(6001);
  await open(6002);
  expect(await ruleNotes()).toHaveLength(1);
  expect(await stageOf(7001)).toEqual({ status: 'active', name: 'Phone Screen' });

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Registered Nurse' })).toBeVisible();
  await lookAt(page, 'workflow-runs');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('"Registered Nurse","6001"');
  await pressOn(page, 'button', /^Take back: Strong nurses/);
  await expect(page.getByText('Nobody is on the shortlist.')).toBeVisible();
  await expect.poll(ruleNotes).toHaveLength(2);
});

test('rules that contradict each other are named', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/workflow`);
  await page.getByRole('button', { name: 'New rule' }).click();
  await page.getByRole('textbox', { name: 'Name of the rule' }).fill('Backwards');
  await page.getByRole('spinbutton', { name: 'From' }).fill('90');
  await page.getByRole('spinbutton', { name: 'to', exact: true }).fill('10');
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(page.getByText('“Backwards”: can never hold: score at least 90 and at most 10')).toBeVisible();
  await page.evaluate(
    `chrome.runtime.sendMessage({ name: 'saveRule', input: { id: 'other', draft: { name: 'Quick call', trigger: 'opened',
      conditions: [], actions: [{ kind: 'suggest', stage: 'Phone Screen' }] } } })`,
  );
  await page.reload();
  await expect(
    page.getByText('“Quick call” and “Strong nurses”: suggest different stages for the same people'),
  ).toBeVisible();
  await lookAt(page, 'workflow-conflict');
});

test('a rule that moves people: only after its warning, only forward, and taken back while it waits', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/workflow`);
  const ask = (name: string, input: unknown) =>
    page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ name, input })})`);
  const before = await stageOf(7003);
  const actions = [{ kind: 'advance', stage: 'Offer' }];
  await ask('saveRule', {
    id: 'mover',
    draft: { name: 'Mover', trigger: 'opened', conditions: [], actions },
  });
  await ask('tryRule', { id: 'mover' });
  expect(await ask('turnRule', { id: 'mover', on: true })).toMatchObject({ ok: false });
  await page.reload();
  const rule = page.getByRole('article', { name: 'Mover' });
  await pressOn(page, 'button', 'Switch it on …');
  const warning = page.getByRole('alertdialog', { name: 'Let a rule move people?' });
  await expect(warning.getByText(/automated decision about a person/)).toBeVisible();
  await lookAt(page, 'workflow-warning');
  await warning.getByRole('button', { name: 'I have read this: switch it on' }).click();
  await expect(rule.getByRole('switch', { name: 'Switched on' })).toBeChecked();

  const { page: ats, panel } = await open(6003);
  await lookInPanel(ats, panel, 'workflow-move-waits');
  await page.reload();
  await expect(page.getByText(/^Moves to Offer at .+ Until then it can be taken back\.$/)).toBeVisible();
  await lookAt(page, 'workflow-move-waits');
  expect(await stageOf(7003)).toEqual(before);
  await pressOn(page, 'button', /^Take back: Mover/);
  await expect(page.getByText(/^Not moved: it was taken back in time/)).toBeVisible();

  await ask('saveSettings', { moveWaitsMinutes: 0.05 });
  await open(6004);
  await expect.poll(async () => (await stageOf(7004))?.name, { timeout: 60_000 }).toBe('Offer');
  expect(await stageOf(7003)).toEqual(before);
  await page.reload();
  await expect(page.getByText(/^Moved from .+ to Offer\.$/)).toBeVisible();
  await pressOn(page, 'button', /^Take back: Mover/);
  await expect(page.getByText(/^Stays in Offer: Candor moves nobody back\./)).toBeVisible();
});

test('rules act on a new application and on changed criteria that nobody has opened', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/workflow`);
  const ask = async (name: string, input: unknown) => {
    const answer = await page.evaluate(
      `chrome.runtime.sendMessage(${JSON.stringify({ name, input })}).then(JSON.stringify)`,
    );
    const { ok, value, error } = JSON.parse(String(answer));
    expect(ok, error?.detail ?? error?.message).toBe(true);
    return value;
  };
  await open(6001);
  for (const [id, trigger] of [
    ['new', 'application_new'],
    ['criteria', 'criteria_changed'],
  ] as const) {
    const actions = [{ kind: 'note', text: `By the rule ${id}` }];
    await ask('saveRule', { id, draft: { name: `Rule ${id}`, trigger, conditions: [], actions } });
    await ask('tryRule', { id });
    await ask('turnRule', { id, on: true });
  }
  const notesBy = async (rule: string) =>
    (await ruleNotes()).filter((body) => body.startsWith(`By the rule ${rule}`)).length;
  const round = () =>
    page.evaluate("chrome.alarms.create('watch', { when: Date.now(), periodInMinutes: 15 })");

  const [job] = await ask('listCriteriaJobs', {});
  const { connectionId, jobId } = job;
  const { reading } = await ask('openCriteria', { connectionId, jobId });
  expect(await notesBy('criteria')).toBe(0);
  await ask('saveCriteria', { connectionId, jobId, after: 0, criteria: reading, reread: false });
  await expect.poll(() => notesBy('criteria'), { timeout: 60_000 }).toBeGreaterThan(0);

  // The first round only notes from when on it looks; who applies after that is new. Nobody sees when it has noted, so
  // people go on applying.
  const applying = [7008, 7009, 7010, 7011, 7012];
  await expect
    .poll(
      async () => {
        await sandbox.db.query(
          'UPDATE applications SET applied_at = now(), updated_at = now() WHERE id = $1',
          [applying.shift() ?? 7012],
        );
        await round();
        return notesBy('new');
      },
      { timeout: 120_000, intervals: [5_000, 10_000, 15_000, 20_000] },
    )
    .toBeGreaterThan(0);
  await page.reload();
  await expect(page.getByText('Rule new').last()).toBeVisible();
  await lookAt(page, 'workflow-unseen');
});
