import { availableParallelism } from 'node:os';
import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** These wait for processes and databases: begun first, they do not hold up the end. */
const SLOW = /tests\/(?:companion|contract\/write-back|faults)/;

const ALL = [
  'lib/**/*.test.ts',
  'components/**/*.test.ts',
  'entrypoints/**/*.test.ts',
  'tests/{unit,contract,reading,faults,companion}/**/*.test.ts',
  'sandbox/**/*.test.ts',
  'cli/**/*.test.ts',
  'server/**/*.test.ts',
];
/** Tests against real servers, databases and processes. */
const REAL = ['tests/{contract,companion,faults}/**/*.test.ts'];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification): boolean => SLOW.test(moduleId);
    const kills = sorted.filter(({ moduleId }) => moduleId.endsWith('kills.test.ts'));
    return [...new Set([...kills, ...sorted.filter(isSlow), ...sorted])];
  }
}

export default defineConfig({
  resolve: {
    alias: [
      { find: '@electric-sql/pglite', replacement: path.resolve(import.meta.dirname, 'tests/pglite.ts') },
      { find: '@', replacement: path.resolve(import.meta.dirname) },
    ],
  },
  test: {
    setupFiles: ['tests/unit/setup-words.ts'],
    testTimeout: 120_000,
    // The sandbox's database takes its time to start on a busy machine.
    hookTimeout: 180_000,
    // Vitest would leave one core idle, which on a machine with two is half of it.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: SlowFirst },
    projects: [
      { extends: true, test: { name: 'laws', include: ALL, exclude: [...configDefaults.exclude, ...REAL] } },
      // As in the browser, one more try, which the report names: real processes share a busy machine.
      { extends: true, test: { name: 'real', include: REAL, retry: 1 } },
    ],
  },
});
