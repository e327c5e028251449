/**
 * `npm run gallery`: starts `npm run dev` beside what runs already, and takes pictures of `/gallery` at the width of a phone,
 * a laptop and a television.
 *
 *   npm run gallery -- [folder]
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { freePort } from '../packages/playwright/src/server/free-port.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './find-chromium.ts';

const WIDTHS = [360, 1280, 1920];
/** A page's first making, on a busy machine. */
const PATIENCE_MS = 180_000;

const folder = process.argv[2] ?? 'test-results/gallery';
mkdirSync(folder, { recursive: true });
const data = mkdtempSync(path.join(tmpdir(), 'gallery-'));
const port = await freePort();
const server = spawn(process.execPath, ['scripts/next.mjs', 'dev', '--port', String(port)], {
  env: { ...process.env, DATA_DIR: data },
  stdio: 'ignore',
});
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
try {
  const address = `http://localhost:${port}/gallery`;
  const until = Date.now() + PATIENCE_MS;
  while (
    !(await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > until) throw new Error(`${address} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const file = path.join(folder, `${width}.png`);
    await page.screenshot({ path: file, fullPage: true });
    console.log(file);
    await page.close();
  }
} finally {
  await browser.close();
  server.kill();
  rmSync(data, { recursive: true, force: true });
}
