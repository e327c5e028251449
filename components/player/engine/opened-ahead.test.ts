import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type EarlyPictureCode, keepAhead } from '@/components/player/engine/opened-ahead';
import type { EarlyPicture, Playback } from '@/components/player/engine/playback';

const film: EarlyPicture = { src: '/film.m3u8', type: 'application/vnd.apple.mpegurl', startAt: 30 };
const other: EarlyPicture = { ...film, src: '/other.m3u8' };

/** Streams that write down what is done with them, by code that comes later; the picture comes when `draw` is called. */
function rehearse(codeAfterMs = 0) {
  const log: string[] = [];
  let draw: () => void = () => {};
  const openEarly = ({ src, startAt }: EarlyPicture): Playback => {
    log.push(`open ${src} at ${startAt}`);
    return { attach: () => {}, tell: () => {}, close: () => void log.push(`close ${src}`) };
  };
  const coverPage = () => {
    log.push('cover');
    const picture = new Promise<void>((resolve) => {
      draw = resolve;
    });
    return { video: {} as HTMLVideoElement, uncover: () => void log.push('uncover'), picture };
  };
  const coming =
    codeAfterMs > 0
      ? new Promise<EarlyPictureCode>((resolve) => setTimeout(resolve, codeAfterMs, { openEarly, coverPage }))
      : Promise.resolve({ openEarly, coverPage });
  const ahead = keepAhead(() => coming);
  return { ...ahead, log, draw: () => draw() };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

async function isOver(waiting: Promise<unknown>): Promise<boolean> {
  let over = false;
  void waiting.then(() => {
    over = true;
  });
  await settled();
  return over;
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => {
    vi.useRealTimers();
  };
});

describe('prepare', () => {
  it('opens a stream once, and another in its place', async () => {
    const ahead = rehearse();
    ahead.prepare(film);
    ahead.prepare(film);
    await settled();
    expect(ahead.log).toEqual(['open /film.m3u8 at 30']);
    ahead.prepare({ ...film, startAt: 60 });
    ahead.prepare(other);
    await settled();
    expect(ahead.log.slice(1)).toEqual([
      'close /film.m3u8',
      'open /film.m3u8 at 60',
      'close /film.m3u8',
      'open /other.m3u8 at 30',
    ]);
  });

  it('keeps what the pointer comes back to in time', async () => {
    const ahead = rehearse();
    ahead.prepare(film);
    await settled();
    ahead.drop('soon-unless-shown');
    await vi.advanceTimersByTimeAsync(1_900);
    ahead.prepare(film);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ahead.log).toEqual(['open /film.m3u8 at 30']);
  });
});

describe('show', () => {
  it('covers the page with what was prepared, once, and lets no other link take its place', async () => {
    const ahead = rehearse();
    ahead.prepare(film);
    await settled();
    void ahead.show(film);
    void ahead.show(film);
    ahead.prepare(other);
    await settled();
    expect(ahead.log).toEqual(['open /film.m3u8 at 30', 'cover']);
  });

  it('is waited for until the picture is there, for 150 ms at most', async () => {
    const ahead = rehearse();
    void ahead.show(film);
    expect(await isOver(ahead.pictureFirst())).toBe(false);
    ahead.draw();
    expect(await isOver(ahead.pictureFirst())).toBe(true);
    ahead.drop();
    void ahead.show(film);
    await vi.advanceTimersByTimeAsync(149);
    expect(await isOver(ahead.pictureFirst())).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await isOver(ahead.pictureFirst())).toBe(true);
  });

  it.each([
    [49, false],
    [51, true],
  ])('of code that comes after %s ms lets the page come before the picture: %s', async (milliseconds, before) => {
    const ahead = rehearse(milliseconds);
    void ahead.show(film);
    await vi.advanceTimersByTimeAsync(60);
    expect(await isOver(ahead.pictureFirst())).toBe(before);
    expect(ahead.log).toEqual(['open /film.m3u8 at 30', 'cover']);
    ahead.draw();
    expect(await isOver(ahead.pictureFirst())).toBe(true);
  });

  it('of code that does not come lets the page come', async () => {
    const { prepare, show, take } = keepAhead(() => Promise.reject(new Error('offline')));
    prepare(film);
    await expect(show(film)).resolves.toBeUndefined();
    expect(take(film.src)).toBeNull();
  });
});

describe('take', () => {
  it('hands over what is open, which nothing closes from then on', async () => {
    const ahead = rehearse();
    void ahead.show(film);
    await settled();
    ahead.drop('soon');
    expect(ahead.take(film.src)).toMatchObject({ src: film.src, startAt: 30, shown: {} });
    expect(ahead.take(film.src)).toBeNull();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ahead.log).toEqual(['open /film.m3u8 at 30', 'cover']);
  });

  it('of another stream closes the one that was opened', async () => {
    const ahead = rehearse();
    void ahead.show(film);
    await settled();
    expect(ahead.take(other.src)).toBeNull();
    expect(ahead.log.slice(2)).toEqual(['close /film.m3u8', 'uncover']);
  });
});

describe('drop', () => {
  it.each([
    ['now', false, 0],
    ['now', true, 0],
    ['soon', false, 2_000],
    ['soon', true, 2_000],
    ['soon-unless-shown', false, 2_000],
    ['soon-unless-shown', true, null],
  ] as const)('%s, shown: %s, closes after %s ms', async (when, shown, after) => {
    const ahead = rehearse();
    if (shown) void ahead.show(film);
    else ahead.prepare(film);
    await settled();
    ahead.drop(when);
    if (after) await vi.advanceTimersByTimeAsync(after - 1);
    const isClosed = () => ahead.log.includes('close /film.m3u8');
    expect(isClosed()).toBe(after === 0);
    await vi.advanceTimersByTimeAsync(after === null ? 10_000 : 1);
    expect(isClosed()).toBe(after !== null);
  });
});
