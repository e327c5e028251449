import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@tonight/playwright';
import { GALLERY_NAME } from '../components/gallery/gallery-name';

test('the gallery is for developers: no page of a build, and in none of its files', async ({ request, baseURL }) => {
  expect((await request.get(`${baseURL}/gallery`)).status()).toBe(404);
  const built = globSync('.next/{static,server}/**/*.{js,html}', { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  const filesWith = (words: string) =>
    built.filter((text) => text.includes(words) || text.includes(words.replaceAll('’', '\\u2019'))).length;
  // Of a component that is shown there and elsewhere.
  expect(filesWith('nobody sees whose')).toBeGreaterThan(0);
  expect([GALLERY_NAME, 'Menu in a corner, and beside'].map(filesWith)).toEqual([0, 0]);
});
