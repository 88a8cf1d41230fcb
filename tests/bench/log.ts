/// <reference types="chrome" />
/** The sync log with 100,000 exchanges in a real Chromium; the build in `.output/` must be there (`npx wxt build`). */
import { launchChromium } from '../e2e/chromium';
import { NEEDLE, OTHER_ATS, seedTraffic } from '../e2e/seed-traffic';

const COUNT = 100_000;
const SCREENS = 200;
const FINDS = {
  all: { search: '' },
  failed: { search: '', failed: true },
  oneAts: { search: '', connectionId: OTHER_ATS },
  words: { search: NEEDLE },
};

export async function run(): Promise<void> {
  const { context, extensionId } = await launchChromium();
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html#/log`);
  const startMs = performance.now();
  await seedTraffic(page, 'greenhouse:app.greenhouse.test', COUNT);
  const seedMs = Math.round(performance.now() - startMs);
  const findMs: Record<string, number> = {};
  for (const [name, input] of Object.entries(FINDS))
    findMs[name] = await page.evaluate(async (asked) => {
      const fromMs = performance.now();
      await chrome.runtime.sendMessage({ name: 'findTraffic', input: asked });
      return Math.round(performance.now() - fromMs);
    }, input);

  await page.reload();
  await page.getByText('100,000 exchanges').last().waitFor({ timeout: 60_000 });
  const devTools = await context.newCDPSession(page);
  // The processor's time, not the clock's: what else the machine does must not count.
  await devTools.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await devTools.send('Performance.enable');
  const busyMs = async () => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return (metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await busyMs();
  await page.locator('[aria-busy]').evaluate(async (element, screens) => {
    for (let i = 0; i < screens; i++) {
      element.scrollBy({ top: element.clientHeight });
      await new Promise((painted) => requestAnimationFrame(painted));
    }
  }, SCREENS);
  const scrollMsPerScreen = Math.round(((await busyMs()) - before) / SCREENS);
  await context.close();
  process.stdout.write(
    `${JSON.stringify({ bench: 'log', rows: COUNT, seedMs, findMs, scrollMsPerScreen })}\n`,
  );
}
