import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The law of folder-circles.mjs sees folders: a file beside them belongs to none, and could close a circle unseen. */
it('lib/library holds folders and no file beside them', () => {
  const beside = readdirSync('lib/library', { withFileTypes: true }).filter((entry) => !entry.isDirectory());
  expect(beside.map(({ name }) => name)).toEqual([]);
});
