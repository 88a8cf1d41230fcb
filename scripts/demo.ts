/** Opens every candidate, writes back, and reads the ATS's own records to see what really arrived. */
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { connectorOf } from '../lib/ats/registry';
import type { Sandbox } from '../sandbox/server';
import type { People } from '../sandbox/store/seed';
import { apiCaller } from '../sandbox/testing';
import { connectTo, panelOf, type Shown, shownIn, signInToAts } from '../tests/e2e/journey';

/** Some vendors take a request a second, and Candor keeps to that. */
const MOST_WRITING_MS = 150_000;
/** The longest that any of them asks to be left alone. */
const MOST_PAUSE_MS = 90_000;

interface Row {
  id: number;
  name: string;
  score: number | null;
  ceiling: number | null;
  coverage: string;
  evidence: boolean;
  notes: number;
  /** Null where no field was looked at. */
  fieldHolds: boolean | null;
  ms: number;
  problem: string | null;
  expectedUnreadable: boolean;
}

interface Demo {
  context: BrowserContext;
  extensionId: string;
  sandbox: Sandbox;
  candidates: People['candidates'];
}

/** True when no candidate was lost, scored without evidence, or written twice. */
export async function demo({ context, extensionId, sandbox, candidates }: Demo): Promise<boolean> {
  const page = await context.newPage();
  await signInToAts(page, sandbox.origins);
  const options = await connectTo(context, extensionId, sandbox);
  await options.screenshot({ path: 'demo-output/connections.png' });
  const rows: Row[] = [];
  const startMs = performance.now();
  for (const person of candidates) {
    const row = await openAndWrite(page, sandbox, person);
    const notes = await sandbox.records.notes(person.id);
    row.notes = notes.filter((note) => note.body.includes('CND-')).length;
    if (sandbox.vendor.id === 'greenhouse')
      row.fieldHolds = (await scoreField(sandbox, person.id)) === row.score;
    rows.push(row);
    process.stderr.write(`${rows.length}/${candidates.length} ${row.name}: ${row.score ?? row.problem}\n`);
  }
  const minutes = (performance.now() - startMs) / 60_000;
  await darkScreenshot(page);
  return report(rows, candidates.length, minutes);
}

/** What Greenhouse's own API says of the field; at other vendors their contract tests look. */
async function scoreField(sandbox: Sandbox, personId: number): Promise<unknown> {
  const call = apiCaller(sandbox, await sandbox.tokens.issue());
  const [candidate] = (await call('GET', `/candidates?ids=${personId}`)).json;
  return candidate?.custom_fields?.ai_match_score?.value ?? null;
}

async function openAndWrite(
  page: Page,
  sandbox: Sandbox,
  person: People['candidates'][number],
): Promise<Row> {
  const { vendor, origins, records } = sandbox;
  const applicationId = person.applications[0]?.id ?? 0;
  const jobId = (await records.application(applicationId))?.jobId ?? 0;
  const url = new URL(vendor.pages.addressOf(person.id, applicationId, jobId), origins.web);
  const startMs = performance.now();
  await page.goto(url.href);
  const panel = await panelOf(page);
  const shown = await shownAtLast(panel);
  const ms = Math.round(performance.now() - startMs);
  const [score, ceiling] = [...(shown.score ?? '').matchAll(/(?:Score|at most) (\d+)/g)].map((found) =>
    Number(found[1]),
  );
  const quotes = shown.score ? await panel.getByText(/“.+”/).count() : 0;
  const coverage =
    (await panel
      .getByText(/The resume speaks to \d+ %/)
      .first()
      .textContent({ timeout: 500 })
      .catch(() => null)) ?? '';
  let { problem } = shown;
  if (person.id % 7 === 1 || problem)
    await page.screenshot({ path: `demo-output/candidate-${person.id}.png` });
  if (shown.score) {
    await panel.getByRole('button', { name: `Write to ${connectorOf(vendor.id)?.name}` }).click();
    problem = await written(page, panel);
    if (person.id % 7 === 1) await page.screenshot({ path: `demo-output/written-${person.id}.png` });
  }
  return {
    id: person.id,
    name: `${person.firstName} ${person.lastName}`,
    score: score ?? null,
    ceiling: ceiling ?? null,
    coverage: /\d+ ?%/.exec(coverage)?.[0] ?? '',
    evidence: quotes > 0 || score === 0,
    notes: 0,
    fieldHolds: null,
    ms,
    problem,
    expectedUnreadable: person.expect?.unreadable !== undefined,
  };
}

/** Where the ATS asks for a pause, the panel counts down and reads again by itself: what it shows then. */
async function shownAtLast(panel: Frame): Promise<Shown> {
  const asksForPause = panel.getByRole('heading', { name: /slow down/i });
  for (;;) {
    const shown = await shownIn(panel);
    if (!/slow down/i.test(shown.problem ?? '')) return shown;
    await asksForPause.waitFor({ state: 'hidden', timeout: MOST_PAUSE_MS });
  }
}

/** Waits until the write-back is through; a sentence where it is not, with what the panel shows instead. */
async function written(page: Page, panel: Frame): Promise<string | null> {
  const done = panel.getByText(/^Written/).first();
  const isThrough = await done.waitFor({ timeout: MOST_WRITING_MS }).then(
    () => true,
    () => false,
  );
  if (isThrough) return null;
  await page.screenshot({ path: 'demo-output/not-written.png' });
  const shown = (await panel.getByRole('contentinfo').textContent())?.trim();
  return `Not written within ${MOST_WRITING_MS / 1000} s. The panel says: ${shown || 'nothing'}.`;
}

async function darkScreenshot(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: 'demo-output/dark.png' });
}

function report(rows: Row[], expected: number, minutes: number): boolean {
  const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const line = (cells: unknown[]) =>
    cells
      .map((cell, i) => (i === 1 ? String(cell).padEnd(34).slice(0, 34) : String(cell ?? '–').padStart(8)))
      .join(' ');
  console.log(line(['id', 'candidate', 'score', 'ceiling', 'coverage', 'notes', 'ms']));
  for (const row of rows)
    console.log(
      line([row.id, row.name, row.score, row.ceiling, row.coverage || '–', row.notes, row.ms]),
      row.problem ?? '',
    );
  const lost =
    expected - rows.length + rows.filter((row) => (row.score === null) !== row.expectedUnreadable).length;
  const totals = {
    candidates: expected,
    accounted: expected - lost,
    scored: rows.filter((row) => row.score !== null).length,
    unreadable: rows.filter((row) => row.score === null).length,
    withoutEvidence: rows.filter((row) => row.score !== null && !row.evidence).length,
    notWritten: rows.filter(
      (row) => row.score !== null && (row.problem !== null || row.notes !== 1 || row.fieldHolds === false),
    ).length,
    writtenTwice: rows.filter((row) => row.notes > 1).length,
    medianMs: median(rows.map((row) => row.ms)),
    perMinute: Math.round((rows.length / minutes) * 10) / 10,
  };
  console.log(JSON.stringify(totals));
  return lost === 0 && totals.withoutEvidence === 0 && totals.notWritten === 0 && totals.writtenTwice === 0;
}
