import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { byteRange } from '@/lib/http/byte-range';
import { readName } from '@/lib/library/names/read-name';
import { ownId } from '@/lib/library/titles/own-id';
import { titleByNames } from '@/lib/library/titles/title-by-names';
import { signUpHousehold } from '@/lib/testing/signed-up-household';
import { startTonight } from '@/lib/testing/tonight-server';
import type { Figure } from '@/scripts/bench/figure';
import { CHROMIUM_ARGUMENTS, findChromium } from '@/scripts/find-chromium';

const MINUTES = 120;
const FILMS = { copied: 'Copied Sound (2001).mkv', made: 'Made Sound (2002).mkv' };
const BARE = 'bare.mp4';
const WORDS = { first: 'first frame', seek: 'a seek' };

/**
 * At random places of a two-hour Matroska file, whose sound is copied or made anew: milliseconds from opening the page to its
 * first frame there, and from a jump to the frame. Beside it a page with nothing but a video element, and an MP4 of the same
 * content from a server that does nothing else.
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
      const took = await measure(browser, context, address, bare.url, rounds);
      for (const what of ['first', 'seek'] as const) {
        const [value, baseline] = [tail(took[what].ours), tail(took[what].bare)];
        const limit = Math.round(1.5 * baseline + (what === 'first' ? 500 : seekLimit));
        console.error(`${WORDS[what]}, sound ${sound}: p95 ${Math.round(value)} ms beside ${Math.round(baseline)} ms`);
        figures.push({ figure: `shelf.${what}_p95_sound_${sound}`, value, baseline, unit: 'ms', target: `<=${limit}` });
      }
      figures.push({
        figure: `shelf.landing_sound_${sound}`,
        value: Math.max(...took.off.ours),
        baseline: Math.max(...took.off.bare),
        unit: 's',
        target: '<=0.05',
      });
    }
    return figures;
  } finally {
    await browser.close();
    await server.stop();
    bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A minute, again and again, so that two hours are made in seconds. */
function makeFilms(folder: string): void {
  const ffmpeg = (...args: string[]) => execFileSync('ffmpeg', ['-v', 'error', '-y', ...args]);
  const minute = path.join(folder, 'minute.ts');
  ffmpeg(
    ...['-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=24:duration=60', '-f', 'lavfi', '-i', 'sine=duration=60'],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-g', '96', '-bf', '2', '-pix_fmt', 'yuv420p', '-c:a', 'aac', minute],
  );
  const again = ['-stream_loop', String(MINUTES - 1), '-i', minute, '-c:v', 'copy'];
  ffmpeg(...again, '-c:a', 'copy', path.join(folder, FILMS.copied));
  ffmpeg(...again, '-c:a', 'ac3', path.join(folder, FILMS.made));
  ffmpeg('-i', path.join(folder, FILMS.copied), '-c', 'copy', '-movflags', '+faststart', path.join(folder, BARE));
  rmSync(minute);
  for (const name of Object.values(FILMS)) utimesSync(path.join(folder, name), 1_700_000_000, 1_700_000_000);
}

function idOf(file: string): number {
  const named = readName(file, 'mixed');
  if (named.kind !== 'film') throw new Error(`${file} is no film`);
  return ownId('movie', titleByNames(named).key);
}

async function untilThere(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(address);
    const isThere = await page
      .locator('video')
      .waitFor({ state: 'attached', timeout: 2_000 })
      .then(
        () => true,
        () => false,
      );
    if (isThere) break;
    await delay(500);
  }
  await page.close();
}

interface Took {
  ours: number[];
  bare: number[];
}

async function measure(browser: Browser, ours: BrowserContext, address: string, bare: string, rounds: number) {
  const took = { first: empty(), seek: empty(), off: empty() };
  const plain = await browser.newContext();
  for (let round = 0; round < rounds; round += 1) {
    const [second, other] = [placeOf(round), placeOf(round + 1000)];
    for (const [kind, context, url] of [
      ['ours', ours, `${address}?t=${second}`],
      ['bare', plain, `${bare}/#${second}`],
    ] as const) {
      const page = await context.newPage();
      const start = performance.now();
      await page.goto(url, { waitUntil: 'commit' });
      const first = await frameAt(page, second, null);
      took.first[kind].push(performance.now() - start);
      const seek = await frameAt(page, other, other);
      took.seek[kind].push(seek.milliseconds);
      took.off[kind].push(Math.max(0, Math.abs(first.at - second) - 0.2), Math.abs(seek.at - other));
      await page.close();
    }
  }
  await plain.close();
  return took;
}

const empty = (): Took => ({ ours: [], bare: [] });

/** Spread over the film, never at the edge of a piece by rule. */
const placeOf = (round: number) => Math.round((60 + ((round * 977.31) % (MINUTES * 60 - 180))) * 10) / 10;

/** Waits for the frame of a place, after a jump to it where one is asked for. */
function frameAt(page: Page, second: number, jump: number | null): Promise<{ milliseconds: number; at: number }> {
  return page.waitForSelector('video', { state: 'attached' }).then((video) =>
    video.evaluate(
      (element, wanted) =>
        new Promise<{ milliseconds: number; at: number }>((resolve) => {
          const media = element as HTMLVideoElement;
          const start = performance.now();
          const look = () =>
            media.requestVideoFrameCallback((_, { mediaTime }) => {
              if (Math.abs(mediaTime - wanted.place) > 3) look();
              else resolve({ milliseconds: performance.now() - start, at: mediaTime });
            });
          look();
          if (wanted.jump !== null) media.currentTime = wanted.jump;
        }),
      { place: second, jump },
    ),
  );
}

function tail(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
}

async function serveBare(file: string): Promise<{ url: string; close(): void }> {
  const page = `<!doctype html><title>Bare</title><video muted></video><script>
    const video = document.querySelector('video');
    video.src = '/film.mp4';
    video.currentTime = Number(location.hash.slice(1));
    video.play();
  </script>`;
  const server = createServer((request, response) => {
    if (request.url !== '/film.mp4') return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    const { size } = statSync(file);
    const range = byteRange(request.headers.range ?? null, size);
    const [start, end] = range.kind === 'part' ? [range.start, range.end] : [0, size - 1];
    response.writeHead(206, {
      'content-type': 'video/mp4',
      'accept-ranges': 'bytes',
      'content-length': end - start + 1,
      'content-range': `bytes ${start}-${end}/${size}`,
    });
    const bytes = createReadStream(file, { start, end }).on('error', () => response.destroy());
    response.once('close', () => bytes.destroy());
    bytes.pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
