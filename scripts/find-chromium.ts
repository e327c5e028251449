import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { unpackedChromium } from './lockfile-chromium.ts';

// The shell is the same browser without a desktop to draw, and needs a third less of the machine.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const FIXED_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** CHROMIUM_PATH, then a Chromium or Chrome of this machine by the usual names and places, then the lockfile's. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const system = [process.env.CHROMIUM_PATH, ...onPath, ...FIXED_PATHS].find((file) => file && existsSync(file));
  return system ?? unpackedChromium();
}

/** A browser for the tests: as above, else Playwright's, downloaded if need be; undefined when there is none. */
export function findOrDownloadChromium(): string | undefined {
  const found = findChromium();
  if (found) return found;
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
