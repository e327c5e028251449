/**
 * Pages as Lighthouse sees them on a phone it simulates, signed in, with nothing in any cache: the first visit of an evening
 * on a bad line. Median of five.
 *
 *   npm run -s bench:lighthouse -- [--quick]
 *
 * Lighthouse is fetched by `npm exec`, as nothing else here needs it. The account is in the browser's cookies: with
 * `--extra-headers` the server alone would know it, and the page's own scripts would not.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { freePort } from '@/packages/playwright/src/server/free-port';
import { startServer } from '@/packages/playwright/src/server/start-server';
import { median } from '@/scripts/bench/figure';
import { runBench } from '@/scripts/bench/run-bench';
import { CHROMIUM_ARGUMENTS, findChromium } from '@/scripts/find-chromium';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const PAGES = { home: '/home', tonight: '/tonight', title: '/title/movie/9000002', player: '/watch/movie/9000002' };
/** By its name here: the audit, its unit, and the target. */
const FIGURES = {
  lcp: ['largest-contentful-paint', 'ms', '<=1900'],
  tbt: ['total-blocking-time', 'ms', '<=120'],
  cls: ['cumulative-layout-shift', '', '<=0.001'],
} as const;

const resultSchema = z.object({
  categories: z.object({ performance: z.object({ score: z.number() }) }),
  audits: z.record(z.string(), z.object({ numericValue: z.number().optional() })),
});
type Result = z.infer<typeof resultSchema>;

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });

await runBench(async function* () {
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-lighthouse-'));
  const [port, server] = [await freePort(), await startServer({ checkout: process.cwd() })];
  const browser = await chromium.launchPersistentContext(path.join(folder, 'browser'), {
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGUMENTS, `--remote-debugging-port=${port}`],
  });
  try {
    const { cookies, profiles } = await server.door.makeDemo();
    const own = [...cookies, ...(profiles[0]?.cookies ?? [])].map(({ name, value }) => ({
      name,
      value,
      url: server.url,
    }));
    for (const [name, address] of Object.entries(PAGES)) {
      const results: Result[] = [];
      for (let round = 0; round < (values.quick ? 1 : 5); round += 1) {
        const page = await browser.newPage();
        const session = await browser.newCDPSession(page);
        await session.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'all' });
        await session.send('Network.clearBrowserCache');
        await browser.addCookies(own);
        results.push(await look(server.url + address, port, path.join(folder, 'result.json')));
        await page.close();
      }
      const score = median(results.map(({ categories }) => categories.performance.score));
      yield { figure: `lighthouse.${name}.score`, value: score, baseline: 1, unit: '', target: '>=0.97' };
      for (const [figure, [audit, unit, target]] of Object.entries(FIGURES)) {
        const value = median(results.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN));
        yield { figure: `lighthouse.${name}.${figure}`, value, baseline: 1, unit, target };
      }
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function look(address: string, port: number, file: string): Promise<Result> {
  await promisify(execFile)('npm', [
    ...['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', address, `--port=${port}`],
    ...[
      '--quiet',
      '--only-categories=performance',
      '--disable-storage-reset',
      '--output=json',
      `--output-path=${file}`,
    ],
  ]);
  return resultSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
