import { defineConfig } from 'vitest/config';

const alias = {
  '@': import.meta.dirname,
  // Next refuses `server-only` in browser bundles; outside Next there is nothing to refuse.
  'server-only': `${import.meta.dirname}/lib/testing/server-only.ts`,
};

export default defineConfig({
  resolve: { alias },
  test: {
    // The embedded Supabase logs every refused write; that is noise unless a test fails.
    silent: 'passed-only',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{app,components,lib,scripts}/**/*.test.{ts,tsx}', '*.test.ts'],
          environment: 'node',
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
          name: 'database',
          include: ['supabase/tests/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['supabase/tests/database-templates.ts'],
          // The files of a worker share its databases, and what takes long to load and to compile; households are apart.
          isolate: false,
          // Hashed as everywhere, with the least work there is: hundreds of accounts are made here.
          env: { LITE_AUTH_BCRYPT_COST: '4' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A database for each kind in each worker; two cores are soon busy.
          maxWorkers: 2,
        },
      },
    ],
  },
});
