import { globSync, readFileSync } from 'node:fs';
import { GALLERY_NAME } from '../components/gallery/gallery-name';
import { expect, test } from './fixtures';

test('the gallery is for developers: no page of a build, and in none of its files', async ({ request, baseURL }) => {
  expect((await request.get(`${baseURL}/gallery`)).status()).toBe(404);
  const built = globSync('.next/{static,server}/**/*.{js,html,json}').map((file) => readFileSync(file, 'utf8'));
  expect(built.length).toBeGreaterThan(100);
  const words = [GALLERY_NAME, 'A title that is long enough to need a second line on a phone'];
  expect(built.filter((text) => words.some((word) => text.includes(word) || text.includes(escaped(word))))).toEqual([]);
});

/** As a minifier may write what is not ASCII. */
function escaped(words: string): string {
  return words.replaceAll('’', '\\u2019');
}
