import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const alias = {
  '@': import.meta.dirname,
  // Next refuses `server-only` in browser bundles; outside Next there is nothing to refuse.
  'server-only': `${import.meta.dirname}/lib/testing/server-only.ts`,
};

/** On a fresh clone Vitest takes the largest file for the longest; the crash tests are short to read and long to run. */
class CrashesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isCrash = ({ moduleId }: TestSpecification) => moduleId.endsWith('-crash.test.ts');
    return [...sorted.filter(isCrash), ...sorted.filter((file) => !isCrash(file))];
  }
}

export default defineConfig({
  resolve: { alias },
  test: {
    // The embedded Supabase logs every refused write; that is noise unless a test fails.
    silent: 'passed-only',
    sequence: { sequencer: CrashesFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{app,components,lib,scripts,tools,packages}/**/*.test.ts', '*.test.ts'],
          environment: 'node',
          setupFiles: ['lib/testing/leave-nothing.ts'],
          // Rules and parsers keep nothing between files; a worker for each would cost more than they do.
          isolate: false,
          // Left to itself, Vitest would keep one of two cores idle.
          maxWorkers: 2,
          // A PIN's hash takes long on purpose, and a busy machine is no fault.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'components',
          include: ['components/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['lib/testing/components/setup.ts'],
          // React and the DOM are loaded once per worker; each test cleans its page.
          isolate: false,
          maxWorkers: 2,
          pool: 'threads',
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['supabase/tests/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['supabase/tests/database-templates.ts'],
          setupFiles: ['supabase/tests/next-environment.ts'],
          // The files of a worker share its databases, and what takes long to load and to compile; households are apart.
          isolate: false,
          // Hashed as everywhere, with the least work there is: hundreds of accounts are made here.
          // And as on the internet, where titles are for members only.
          env: { LITE_AUTH_BCRYPT_COST: '4', CATALOG_PUBLIC: 'off' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A database for each kind in each worker; two cores are soon busy.
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'gates',
          include: ['scripts/gates/*.gate.ts'],
          environment: 'node',
          // Two cores: each test runs commands that keep one busy.
          maxConcurrency: 2,
          testTimeout: 300_000,
        },
      },
    ],
  },
});
