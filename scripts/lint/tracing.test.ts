import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sqlFunctions } from '@/scripts/diagrams/functions';

/** More would be a way that no reader follows. */
const MOST_FILES = 15;

const way = readFileSync('docs/tracing.md', 'utf8').split(/^## /m)[1] ?? '';

it('a report takes few files from the player to the database', () => {
  const files = new Set([...way.matchAll(/`([^`\s]+\.(?:tsx?|sql))`/g)].map(([, file]) => file));
  expect(way).toMatch(/^One report/);
  expect(files.size).toBeGreaterThan(10);
  expect(files.size, [...files].join('\n')).toBeLessThanOrEqual(MOST_FILES);
});

it('names the migrations whose functions run', () => {
  const named = [...way.matchAll(/`(\w+)` stands in\s+`([^`]+\.sql)`/g)];
  expect(named).toHaveLength(2);
  for (const [, name = '', file] of named) expect(sqlFunctions().get(name)?.migration, name).toBe(file);
});
