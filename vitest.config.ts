import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    include: [
      'lib/**/*.test.ts',
      'components/**/*.test.ts',
      'entrypoints/**/*.test.ts',
      'tests/unit/**/*.test.ts',
      'tests/contract/**/*.test.ts',
      'tests/reading/**/*.test.ts',
      'tests/faults/**/*.test.ts',
      'tests/companion/**/*.test.ts',
      'sandbox/**/*.test.ts',
      'cli/**/*.test.ts',
      'server/**/*.test.ts',
    ],
    setupFiles: ['tests/unit/setup-words.ts'],
    testTimeout: 30_000,
    // The sandbox's database takes its time to start on a busy machine.
    hookTimeout: 60_000,
  },
});
