import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { expect, test } from './fixtures';

/** Kilobytes of script, compressed, by route, as they were when somebody last agreed to them. */
const RECORD = 'e2e/script-sizes.json';
const ROUTES = ['/home', '/movies', '/search', '/title/movie/9000002', '/title/tv/9100001', '/watch/movie/9000002'];
/** What the home page may send beyond Next's own scripts. */
const HOME_KILOBYTES = 40;

const recordSchema = z.record(z.string(), z.number());

/** Next's and React's own, which an empty page of this build sends too. */
const buildManifest = z.object({ rootMainFiles: z.array(z.string()) });

async function kilobytesAboveFloor(page: Page, route: string, floor: Set<string>): Promise<number> {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.request().resourceType() !== 'script' || floor.has(pathname)) return;
    sizes.set(
      pathname,
      response.body().then((body) => gzipSync(body).length),
    );
  });
  await page.goto(route);
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
  page.removeAllListeners('response');
  return Math.round(bytes / 100) / 10;
}

test('no route sends a tenth more script than was agreed to', async ({ context, household, baseURL }) => {
  expect(household.profileId).toBeTruthy();
  const { rootMainFiles } = buildManifest.parse(JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')));
  const floor = new Set(rootMainFiles.map((file) => `/_next/${file}`));
  const measured: Record<string, number> = {};
  for (const route of ROUTES) {
    const page = await context.newPage();
    measured[route] = await kilobytesAboveFloor(page, `${baseURL}${route}`, floor);
    await page.close();
  }
  if (process.env.AGREE) writeFileSync(RECORD, `${JSON.stringify(measured, null, 2)}\n`);
  const agreed = recordSchema.parse(JSON.parse(readFileSync(RECORD, 'utf8')));
  console.log(`Compressed script above Next's own, in kB: ${JSON.stringify(measured)}`);
  for (const [route, kilobytes] of Object.entries(measured)) {
    const limit = (agreed[route] ?? 0) * 1.1;
    expect(
      kilobytes,
      `${route} sends more script; if that is worth it: AGREE=1 npm run test:browser -- script-size`,
    ).toBeLessThanOrEqual(limit);
  }
  expect(measured['/home']).toBeLessThanOrEqual(HOME_KILOBYTES);
});
