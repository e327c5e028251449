import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { signUpHousehold } from '@/lib/testing/signed-up-household';
import { startTonight } from '@/lib/testing/tonight-server';
import type { Figure } from '@/scripts/bench/figure';
import { serveBare } from '@/scripts/bench/shelf-bare-page';
import { BARE, FILMS, HEAVY, idOf, MINUTES, makeFilms } from '@/scripts/bench/shelf-films';
import { frameAt, untilThere } from '@/scripts/bench/shelf-pages';
import { CHROMIUM_ARGUMENTS, findChromium } from '@/scripts/find-chromium';

const FRAME_SECONDS = 1 / 24;
const WORDS = { first: 'first frame', seek: 'a seek' };

/**
 * At random places of a two-hour Matroska file, whose sound is copied or made anew: milliseconds from opening the page to its
 * first frame there, and from a jump, once the player listens, to the frame. Beside it a page with nothing but a video element, and an MP4 of the same
 * content from a server that does nothing else. And how soon a film begins whose pictures are made anew, HEVC of 1080 lines, and how
 * far it is behind after most of a minute.
 */
export async function playingFigures(rounds: number): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-bench-films-'));
  makeFilms(folder);
  const bare = await serveBare(path.join(folder, BARE));
  const server = await startTonight({ settings: { MEDIA_DIRS: folder } });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGUMENTS, '--autoplay-policy=no-user-gesture-required'],
  });
  try {
    const context = await browser.newContext();
    await context.addCookies((await signUpHousehold(server)).cookies);
    const figures: Figure[] = [];
    for (const [sound, name] of Object.entries(FILMS)) {
      const address = `${server.url}/watch/movie/${idOf(name)}`;
      await untilThere(context, address);
      const seekLimit = sound === 'copied' ? 300 : 600;
      const isDirect = sound === 'direct';
      const took = await measure(browser, context, address, bare.url, rounds);
      for (const what of ['first', 'seek'] as const) {
        const [value, baseline] = [tail(took[what].ours), tail(took[what].bare)];
        const limit = Math.round(1.5 * baseline + (what === 'first' ? 500 : seekLimit));
        console.error(`${WORDS[what]}, ${sound}: p95 ${Math.round(value)} ms beside ${Math.round(baseline)} ms`);
        const target = isDirect ? 'ratio<=1.3' : `<=${limit}`;
        const name = isDirect ? `shelf.${what}_p95_direct` : `shelf.${what}_p95_sound_${sound}`;
        figures.push({ figure: name, value, baseline, unit: 'ms', target });
      }
      figures.push({
        figure: isDirect ? 'shelf.landing_direct' : `shelf.landing_sound_${sound}`,
        value: Math.max(...took.off.ours),
        baseline: Math.max(...took.off.bare),
        unit: 's',
        target: `<=${FRAME_SECONDS.toFixed(3)}`,
      });
    }
    figures.push(...(await heavyFigures(context, server.url, bare.url, Math.ceil(rounds / 6))));
    return figures;
  } finally {
    await browser.close();
    await server.stop();
    bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds to the first frame at some places, and seconds that the film is behind the clock after a while. */
async function heavyFigures(context: BrowserContext, url: string, bare: string, rounds: number): Promise<Figure[]> {
  const address = `${url}/watch/movie/${idOf(HEAVY.name)}`;
  await untilThere(context, address);
  const first: Took = empty();
  let behind = 0;
  for (let round = 0; round < rounds; round += 1) {
    const place = Math.round(20 + ((round * 97.3) % (HEAVY.seconds - 120)));
    for (const [kind, at] of [
      ['ours', `${address}?t=${place}`],
      ['bare', `${bare}/#${place}`],
    ] as const) {
      const page = await context.newPage();
      const start = performance.now();
      await page.goto(at, { waitUntil: 'commit' });
      await frameAt(page, place, null);
      first[kind].push(performance.now() - start);
      if (kind === 'ours' && round === 0) {
        const second = () => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
        const [began, from] = [performance.now(), await second()];
        await delay(HEAVY.watchedSeconds * 1000);
        behind = (performance.now() - began) / 1000 - ((await second()) - from);
      }
      await page.close();
      // Its program has room to end before the next begins.
      await delay(2_000);
    }
  }
  const [value, baseline] = [tail(first.ours), tail(first.bare)];
  console.error(`HEVC of 1080 lines: p95 ${Math.round(value)} ms, and ${behind.toFixed(1)} s behind`);
  return [
    { figure: 'shelf.hevc_1080p_first_p95', value, baseline, unit: 'ms', target: '<3000' },
    { figure: 'shelf.hevc_1080p_behind', value: behind, baseline: HEAVY.watchedSeconds, unit: 's', target: '<=1' },
  ];
}

interface Took {
  ours: number[];
  bare: number[];
}

async function measure(browser: Browser, ours: BrowserContext, address: string, bare: string, rounds: number) {
  const took = { first: empty(), seek: empty(), off: empty() };
  const plain = await browser.newContext();
  for (let round = 0; round < rounds; round += 1) {
    const [second, other, third] = [placeOf(round), placeOf(round + 1000), placeOf(round + 2000)];
    for (const [kind, context, url] of [
      ['ours', ours, `${address}?t=${second}`],
      ['bare', plain, `${bare}/#${second}`],
    ] as const) {
      const page = await context.newPage();
      const start = performance.now();
      await page.goto(url, { waitUntil: 'commit' });
      await frameAt(page, second, null);
      took.first[kind].push(performance.now() - start);
      // Before its keys and controls listen no viewer can jump.
      if (kind === 'ours') await page.locator('#player[data-awake]').waitFor({ state: 'attached' });
      const seek = await frameAt(page, other, other);
      took.seek[kind].push(seek.milliseconds);
      // Of a film that plays, a busy browser shows the frame after next first.
      await page.locator('video').evaluate((video: HTMLVideoElement) => video.pause());
      took.off[kind].push(Math.abs((await frameAt(page, third, third)).at - third));
      await page.close();
    }
  }
  await plain.close();
  return took;
}

const empty = (): Took => ({ ours: [], bare: [] });

/** Spread over the film, never at the edge of a piece by rule. */
const placeOf = (round: number) => Math.round((60 + ((round * 977.31) % (MINUTES * 60 - 180))) * 10) / 10;

function tail(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
}
