import path from 'node:path';
import { defineConfig } from 'vitest/config';
export default defineConfig({
  resolve: { alias: { '@/': `${path.resolve('.')}/`, 'server-only': path.resolve('lib/testing/server-only.ts') } },
  test: { include: ['supabase/tests/backups.test.ts'], testTimeout: 400_000, hookTimeout: 400_000 },
});
