import { defineConfig } from '@playwright/test';

/** Browser tests against the production builds in `.output/`; `npm test` makes them. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // Each worker has its own sandbox and browser; most of a test is waiting, so two cores carry two.
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 40_000 },
  forbidOnly: true,
  // A second try tells a slow machine from a fault; what needed it is listed as flaky.
  retries: 1,
  reporter: 'list',
});
