/** `npm run test:browser [-- playwright arguments]`: finds a browser, builds where needed, and runs e2e/. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildIfNeeded } from './build-if-needed.ts';
import { findOrDownloadChromium } from './find-chromium.ts';

const root = path.join(import.meta.dirname, '..');
const chromium = findOrDownloadChromium();
if (!chromium) {
  console.error(
    'The browser tests need Chromium or Chrome: install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );
  process.exit(1);
}
await buildIfNeeded(root);
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium } },
);
process.exit(status ?? 1);
