import { defineConfig } from '@playwright/test';

/** Browser tests against the production builds in `.output/`; `npm test` makes them. One worker: two cores, real browsers. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 40_000 },
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
});
