import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { signUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { type Figure, median } from '@/scripts/bench/figure';
import { openBrowser } from '@/scripts/bench/killable-browser';
import { FILM } from '@/scripts/bench/player-film';

const PLACE = 600;
/** Long enough for a report to the server to be on its way, had it been let through. */
const WATCHED = 13;

/**
 * Seconds of place that are lost when the tab's process is killed, and when the whole browser is: a film runs without a
 * word reaching the server, everything is killed at once, and the film is opened again from the same browser profile.
 */
export async function killedFigures(server: TonightServer, rounds: number): Promise<Figure[]> {
  const withTab: number[] = [];
  const withBrowser: number[] = [];
  for (let round = 0; round < rounds; round++) {
    withTab.push(await lostWith('tab', server));
    withBrowser.push(await lostWith('browser', server));
  }
  const figure = (name: string, lost: number[], target: string): Figure => ({
    figure: `player.lost_with_${name}`,
    value: Math.max(...lost),
    baseline: median(lost),
    unit: 's',
    target,
  });
  return [figure('tab', withTab, '<=2'), figure('browser', withBrowser, '<=10')];
}

async function lostWith(victim: 'tab' | 'browser', server: TonightServer): Promise<number> {
  const household = await signUpHousehold(server);
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-browser-'));
  let running = await openBrowser(directory, household);
  const page = await running.context.newPage();
  await page.route('**/api/progress', (route) => route.abort());
  await page.goto(`${server.url}/watch/movie/${FILM}?t=${PLACE}`);
  const left = await playedTo(page, PLACE + WATCHED);
  if (victim === 'tab') {
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;
  } else {
    await running.kill();
    running = await openBrowser(directory, household);
  }
  const again = await running.context.newPage();
  await again.goto(`${server.url}/watch/movie/${FILM}`);
  const back = await firstPicture(again);
  await running.kill();
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  return Math.max(0, left - back);
}

/** Where the film is, in seconds, as soon as it has passed a place. */
async function playedTo(page: Page, place: number): Promise<number> {
  const reached = await page.waitForFunction((place) => {
    const position = document.querySelector('video')?.currentTime ?? 0;
    return position >= place && position;
  }, place);
  return Number(await reached.jsonValue());
}

/** The second of the first picture shown. */
async function firstPicture(page: Page): Promise<number> {
  const shown = await page.waitForFunction(() => {
    const video = document.querySelector('video');
    return video && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.currentTime;
  });
  return Number(await shown.jsonValue());
}
