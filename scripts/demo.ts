/** Opens every candidate, writes back, and reads the ATS's own API to see what really arrived. */
import type { BrowserContext, Page } from '@playwright/test';
import type { Sandbox } from '../sandbox/server';
import type { People } from '../sandbox/store/seed';
import { apiCaller } from '../sandbox/testing';
import { connect, panelOf, shownIn, signInToAts } from '../tests/e2e/journey';

interface Row {
  id: number;
  name: string;
  score: number | null;
  ceiling: number | null;
  coverage: string;
  evidence: boolean;
  notes: number;
  fieldHolds: boolean;
  ms: number;
  problem: string | null;
  expectedUnreadable: boolean;
}

interface Demo {
  context: BrowserContext;
  extensionId: string;
  sandbox: Sandbox;
  people: People;
}

/** True when no candidate was lost, scored without evidence, or written twice. */
export async function demo({ context, extensionId, sandbox, people }: Demo): Promise<boolean> {
  const options = await connect(context, extensionId, sandbox.origins);
  await options.screenshot({ path: 'demo-output/connections.png' });
  const page = await context.newPage();
  await signInToAts(page, sandbox.origins);
  const call = apiCaller(sandbox, await sandbox.tokens.issue());
  const rows: Row[] = [];
  for (const person of people.candidates) {
    const row = await openAndWrite(page, sandbox, person);
    const notes = await call('GET', `/notes?candidate_ids=${person.id}`);
    const [candidate] = (await call('GET', `/candidates?ids=${person.id}`)).json;
    row.notes = notes.json.filter((note: { body: string }) => note.body.includes('CND-')).length;
    row.fieldHolds = (candidate?.custom_fields?.ai_match_score?.value ?? null) === row.score;
    rows.push(row);
    process.stderr.write(
      `${rows.length}/${people.candidates.length} ${row.name}: ${row.score ?? row.problem}\n`,
    );
  }
  await darkScreenshot(page);
  return report(rows, people.candidates.length);
}

async function openAndWrite(
  page: Page,
  sandbox: Sandbox,
  person: People['candidates'][number],
): Promise<Row> {
  const url = new URL(`/people/${person.id}`, sandbox.origins.web);
  url.searchParams.set('application_id', String(person.applications[0]?.id));
  const startMs = performance.now();
  await page.goto(url.href);
  const panel = await panelOf(page);
  const shown = await shownIn(panel);
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
  if (person.id % 7 === 1 || shown.problem)
    await page.screenshot({ path: `demo-output/candidate-${person.id}.png` });
  if (shown.score) {
    await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
    await panel
      .getByText(/^Written/)
      .first()
      .waitFor({ timeout: 60_000 });
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
    fieldHolds: false,
    ms,
    problem: shown.problem,
    expectedUnreadable: person.expect?.unreadable !== undefined,
  };
}

async function darkScreenshot(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: 'demo-output/dark.png' });
}

function report(rows: Row[], expected: number): boolean {
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
    notWritten: rows.filter((row) => row.score !== null && (row.notes !== 1 || !row.fieldHolds)).length,
    writtenTwice: rows.filter((row) => row.notes > 1).length,
    medianMs: median(rows.map((row) => row.ms)),
  };
  console.log(JSON.stringify(totals));
  return lost === 0 && totals.withoutEvidence === 0 && totals.notWritten === 0 && totals.writtenTwice === 0;
}
