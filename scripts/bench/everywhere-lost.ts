import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { PIECE_BYTES } from '@/lib/downloads/pieces';
import { signUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { begin } from '@/scripts/bench/everywhere-downloads';
import { type Films, LONG_FILM } from '@/scripts/bench/everywhere-films';
import { type Figure, median } from '@/scripts/bench/figure';
import { openBrowser } from '@/scripts/bench/killable-browser';

const MIB = 1024 * 1024;
/** A film of minutes, so that the browser dies in the middle of it. */
const PACE = 24 * MIB;
const KILL_AFTER_BYTES = [20 * MIB, 31 * MIB, 47 * MIB, 66 * MIB, 90 * MIB];

/**
 * What is fetched twice of a film because the browser was killed with SIGKILL while it downloaded: the worst of several kills
 * at different points, beside the piece, which is the most it may be. And how long it takes from when the next browser opens the page of
 * downloads until the server is asked for the rest. Every piece is compared with what the server has.
 */
export async function lostFigures(server: TonightServer, films: Films, kills: number): Promise<Figure[]> {
  const killed: Killed[] = [];
  for (const bytes of KILL_AFTER_BYTES.slice(0, kills)) killed.push(await killedAfter(bytes, server, films));
  const resumed = killed.map(({ resumedMs }) => resumedMs);
  return [
    {
      figure: 'everywhere.lost_by_a_kill',
      value: Math.max(...killed.map(({ lost }) => lost)) / MIB,
      baseline: PIECE_BYTES / MIB,
      unit: 'MiB',
      target: '<=8',
    },
    {
      figure: 'everywhere.resumed_after_a_kill',
      value: Math.max(...resumed),
      baseline: median(resumed),
      unit: 'ms',
      target: '<=5000',
    },
  ];
}

interface Killed {
  /** Bytes that the server sent more than the film has. */
  lost: number;
  resumedMs: number;
}

/** What was on its way into the killed browser counts as lost. */
async function killedAfter(bytes: number, server: TonightServer, films: Films): Promise<Killed> {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-browser-'));
  const household = await signUpHousehold(server);
  const before = films.sent();
  films.pace(PACE);
  const dying = await openBrowser(directory, household);
  await begin(await dying.context.newPage(), server, LONG_FILM);
  while (films.sent() - before < bytes) await new Promise((resolve) => setTimeout(resolve, 10));
  await dying.kill();
  films.pace(null);
  const next = await openBrowser(directory, household);
  const page = await next.context.newPage();
  const asked = films.asked().length;
  const opened = performance.now();
  await page.goto(`${server.url}/downloads`, { waitUntil: 'commit' });
  while (
    films
      .asked()
      .slice(asked)
      .every((start) => start === 0)
  )
    await new Promise((resolve) => setTimeout(resolve, 1));
  const resumedMs = performance.now() - opened;
  await page.waitForFunction(() => document.body.textContent?.includes('On this device ·'), undefined, {
    timeout: 300_000,
  });
  const lost = films.sent() - before - films.long.bytes;
  const sums = await sumsOf(page);
  if (sums.join() !== films.long.sums(PIECE_BYTES).join()) throw new Error('What was kept is not what the server has.');
  await next.kill();
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  return { lost, resumedMs };
}

/** The SHA-256 of each whole piece on the device. */
function sumsOf(page: Page): Promise<string[]> {
  return page.evaluate(async (pieceBytes) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('downloads');
    const sums: string[] = [];
    for await (const download of (folder as unknown as { values: () => AsyncIterable<FileSystemHandle> }).values()) {
      if (download.kind !== 'directory') continue;
      for (let number = 0; ; number++) {
        const name = String(number).padStart(5, '0');
        const file = await (await (download as FileSystemDirectoryHandle).getFileHandle(name)).getFile();
        if (file.size < pieceBytes) return sums;
        const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
        sums.push(Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join(''));
      }
    }
    return sums;
  }, PIECE_BYTES);
}
