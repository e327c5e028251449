import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Folders that the table of the README leads to. */
const LED_TO = new Set(
  [...readFileSync('README.md', 'utf8').matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+?)\/?`/g)].map(([, name]) => name),
  ),
);

it('the README’s table leads to every domain', () => {
  expect(LED_TO.size).toBeGreaterThan(30);
  const folders = readdirSync('lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `lib/${name}`);
  expect(folders.filter((folder) => !LED_TO.has(folder))).toEqual([]);
});
