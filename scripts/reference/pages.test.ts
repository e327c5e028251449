import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REFERENCE_PAGES } from '@/scripts/reference/pages';

const pages = Object.entries(REFERENCE_PAGES).map(([file, write]) => ({ file, page: write() }));

it.each(pages)('$file says what is there; after a change, npm run reference', ({ file, page }) => {
  expect(readFileSync(file, 'utf8')).toBe(page);
});

it('names fixtures, matchers and operations', () => {
  const [api = '', kit = ''] = pages.map(({ page }) => page);
  for (const words of ['### `POST /api/progress`', '### `GET /api/health`', '### Place', 'reportProgress']) {
    expect(api).toContain(words);
  }
  for (const words of ['## KitFixtures', '## WatchPage', 'secondDevice', '## startServer', 'toShowPlace']) {
    expect(kit).toContain(words);
  }
});
