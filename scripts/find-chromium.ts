import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

// The shell is the same browser without a desktop to draw, and needs a third less of the machine.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const FIXED_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium or Chrome of this machine: CHROMIUM_PATH, then the usual names on PATH, then the usual places. */
export function findSystemChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...onPath, ...FIXED_PLACES].find((file) => file && existsSync(file));
}

/** A browser for the tests: the machine's, else Playwright's, downloaded if need be; undefined when there is none. */
export function findOrDownloadChromium(): string | undefined {
  const system = findSystemChromium();
  if (system) return system;
  const playwrights = chromium.executablePath();
  if (existsSync(playwrights)) return playwrights;
  const cli = path.join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  return existsSync(playwrights) ? playwrights : undefined;
}

/** Quiet and offline; root (a container, mostly) has no sandbox to offer. */
export const CHROMIUM_ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
