import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** More would be a way that no reader follows. */
const MOST_FILES = 15;

it('a report takes few files from the player to the database', () => {
  const way = readFileSync('docs/tracing.md', 'utf8').split(/^## /m)[1] ?? '';
  const files = new Set(
    [...way.matchAll(/`((?:app|components|lib|supabase)\/[^`\s]+\.(?:tsx?|sql))`/g)].map(([, file]) => file),
  );
  expect(way).toMatch(/^One report/);
  expect(files.size).toBeGreaterThan(10);
  expect(files.size, [...files].join('\n')).toBeLessThanOrEqual(MOST_FILES);
});
