import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PIECE_BYTES } from '@/lib/downloads/pieces';
import { signUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { begin } from '@/scripts/bench/everywhere-downloads';
import { type Films, LONG_FILM } from '@/scripts/bench/everywhere-films';
import type { Figure } from '@/scripts/bench/figure';
import { openBrowser } from '@/scripts/bench/killable-browser';

const MIB = 1024 * 1024;
/** A film of minutes, so that the browser dies in the middle of it. */
const PACE = 24 * MIB;
const KILL_AFTER_BYTES = [20 * MIB, 31 * MIB, 47 * MIB, 66 * MIB, 90 * MIB];

/**
 * What is fetched twice of a film because the browser was killed with SIGKILL while it downloaded: the worst of several kills
 * at different points. Beside it the piece, which is the most it may be.
 */
export async function lostFigure(server: TonightServer, films: Films, kills: number): Promise<Figure> {
  const lost: number[] = [];
  for (const bytes of KILL_AFTER_BYTES.slice(0, kills)) lost.push(await killedAfter(bytes, server, films));
  return {
    figure: 'everywhere.lost_by_a_kill',
    value: Math.max(...lost) / MIB,
    baseline: PIECE_BYTES / MIB,
    unit: 'MiB',
    target: '<=8',
  };
}

/** Bytes that the server sent more than the film has. What was on its way into the killed browser counts as lost. */
async function killedAfter(bytes: number, server: TonightServer, films: Films): Promise<number> {
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
  await page.goto(`${server.url}/downloads`);
  await page.waitForFunction(() => document.body.textContent?.includes('On this device ·'), undefined, {
    timeout: 300_000,
  });
  const lost = films.sent() - before - films.long.bytes;
  await next.kill();
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  return lost;
}
