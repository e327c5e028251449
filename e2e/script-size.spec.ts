import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, isQuiet, test } from '@tonight/playwright';
import { z } from 'zod';

/** Kilobytes of script, compressed, by route, as they were when a person last agreed to them. */
const RECORD = 'e2e/script-sizes.json';
const ROUTES = ['/home', '/movies', '/search', '/title/movie/9000002', '/title/tv/9100001', '/watch/movie/9000002'];
/** What the home page may send beyond an empty page. */
const HOME_KILOBYTES = 40;

const recordSchema = z.record(z.string(), z.number());

/** A page of this build that holds nothing: what it loads is Next's and the frame's, and every page's. */
const EMPTY_PAGE = '/nowhere';

async function scriptsOf(page: Page, route: string): Promise<Map<string, number>> {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    sizes.set(
      new URL(response.url()).pathname,
      response.body().then((body) => gzipSync(body).length),
    );
  });
  await page.addInitScript(hurryWhatIsIdle);
  // What the page asks again, once the stream says that it may have missed something, is no part of how it begins.
  await page.route('**/api/progress/stream*', () => undefined);
  await page.goto(route);
  await isQuiet(page);
  await page.close();
  return new Map(await Promise.all([...sizes].map(async ([path, size]) => [path, await size] as const)));
}

/**
 * What comes sooner or later by the machine's speed comes always or never: menus, which wait four seconds for a first touch,
 * never; what keeps the app for offline, which every page loads when it is idle, at once.
 */
function hurryWhatIsIdle(): void {
  const UNTOUCHED_MS = 4_000;
  const NEVER = 2 ** 31 - 1;
  const begin = window.setTimeout.bind(window) as (
    work: TimerHandler,
    milliseconds?: number,
    ...all: unknown[]
  ) => number;
  const untouched = (work: TimerHandler, milliseconds?: number, ...all: unknown[]) =>
    begin(work, milliseconds === UNTOUCHED_MS ? NEVER : milliseconds, ...all);
  window.setTimeout = untouched as typeof window.setTimeout;
  const whenIdle = window.requestIdleCallback.bind(window);
  const READY_OFFLINE_MS = 10_000;
  window.requestIdleCallback = (work, options) =>
    options?.timeout === READY_OFFLINE_MS
      ? begin(() => work({ didTimeout: true, timeRemaining: () => 0 }))
      : whenIdle(work, options);
}

test('no route sends a tenth more script than was agreed to', async ({
  context,
  household: _,
  baseURL,
  consoleGuard,
}) => {
  consoleGuard.expect(/404.*\/nowhere/);
  const floor = await scriptsOf(await context.newPage(), `${baseURL}${EMPTY_PAGE}`);
  const measured: Record<string, number> = {};
  for (const route of ROUTES) {
    const scripts = await scriptsOf(await context.newPage(), `${baseURL}${route}`);
    const bytes = [...scripts].reduce((sum, [path, size]) => (floor.has(path) ? sum : sum + size), 0);
    measured[route] = Math.round(bytes / 100) / 10;
  }
  if (process.env.AGREE) writeFileSync(RECORD, `${JSON.stringify(measured, null, 2)}\n`);
  const agreed = recordSchema.parse(JSON.parse(readFileSync(RECORD, 'utf8')));
  console.log(`Compressed script above an empty page, in kB: ${JSON.stringify(measured)}`);
  for (const [route, kilobytes] of Object.entries(measured)) {
    const limit = (agreed[route] ?? 0) * 1.1;
    expect(
      kilobytes,
      `${route} sends more script; if that is worth it: AGREE=1 npm run test:browser -- script-size`,
    ).toBeLessThanOrEqual(limit);
  }
  expect(measured['/home']).toBeLessThanOrEqual(HOME_KILOBYTES);
});
