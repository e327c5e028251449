import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { episodeKey } from '@/lib/catalog/title-key';
import { foldersOf } from '@/lib/downloads/pieces';
import type { Part } from '@/lib/downloads/plan';
import { originFiles } from '@/lib/testing/origin-files';
import type { DownloadedItem } from '@/lib/use-cases/downloads/downloaded-item';
import { openDownload } from '@/lib/use-cases/downloads/open-download';
import {
  addDownload,
  changeDownload,
  type Download,
  downloadId,
  findDownload,
  removeDownload,
} from '@/lib/use-cases/downloads/stored-downloads';

/* What was downloaded, read back out of the browser's own files. */

const OWNER = 'profile-1';
const KEY = episodeKey({ type: 'tv', tmdbId: 7, season: 1, episode: 2 });
const ID = downloadId(OWNER, KEY);
const SITE = 'https://tonight.example';
const FILM = `${SITE}/media/film.mp4`;
const LIST = `${SITE}/media/main.m3u8`;
const BOARD = `${SITE}/media/board/board.vtt`;

let files: ReturnType<typeof originFiles>;

beforeEach(() => {
  files = originFiles();
  vi.stubGlobal('navigator', { storage: { getDirectory: files.getDirectory } });
  vi.stubGlobal('location', new URL(`${SITE}/watch/downloaded`));
  vi.stubGlobal('localStorage', { setItem: () => undefined, removeItem: () => undefined });
});
afterEach(async () => {
  await removeDownload(ID);
  vi.unstubAllGlobals();
});

type Kept = Partial<Part> & { address: string; text: string };
interface Whole {
  kept: Kept[];
  texts?: Record<string, string>;
  stream?: object;
  item?: object;
  change?: Partial<Download>;
}

/** As a download is stored that came to its end. */
async function store({ kept, texts = {}, stream = {}, item = {}, change = {} }: Whole) {
  await addDownload(OWNER, { key: KEY, name: 'A show', height: null });
  const bytes = new TextEncoder().encode(kept.map(({ text }) => text).join(''));
  files.files.set(`/${[...foldersOf(ID), '00000'].join('/')}`, bytes);
  const type = texts[LIST] ? 'application/vnd.apple.mpegurl' : 'video/mp4';
  const main = texts[LIST] ? LIST : FILM;
  const parts = kept.map(({ text: _, ...part }) => ({ isExtra: false, ...part }));
  await changeDownload(ID, {
    state: 'whole',
    plan: { type, main, texts, parts, about: bytes.length },
    item: {
      ...{ title: 'A show', artwork: null },
      stream: { type, src: main, durationSeconds: 60, captions: [], ...stream },
      ...item,
    } as unknown as DownloadedItem,
    lengths: kept.map(({ text }) => new TextEncoder().encode(text).length),
    stored: bytes.length,
    ...change,
  });
}

async function open() {
  const opened = await openDownload(OWNER, KEY);
  if ('trouble' in opened) throw new Error(opened.trouble);
  return opened;
}
const troubleNow = async () => {
  const opened = await openDownload(OWNER, KEY);
  return 'trouble' in opened ? opened.trouble : 'plays';
};
const read = async (address: string | undefined) => (await fetch(address ?? '')).text();

describe('a file', () => {
  it('plays from the device, and no longer once its page is left', async () => {
    await store({ kept: [{ address: FILM, start: 0, end: 10, text: 'the film__' }] });
    const { item, close } = await open();
    expect(item.stream.src).toMatch(/^blob:/);
    expect(await read(item.stream.src)).toBe('the film__');
    expect((await fetch(item.stream.src)).headers.get('content-type')).toBe('video/mp4');
    close();
    await expect(read(item.stream.src)).rejects.toThrow();
  });

  it('has its picture and its captions beside it; what did not come is left out, a picture is asked for', async () => {
    const captions = [
      { src: '/media/en.vtt', label: 'English' },
      { src: '/media/de.vtt', label: 'Deutsch' },
      { src: '/media/fr.vtt', label: 'Français' },
    ];
    const artwork = '/pictures/{backdrop}/7.jpg';
    const kept = [
      { address: FILM, text: 'the film' },
      { address: `${SITE}/media/en.vtt`, isExtra: true, text: 'WEBVTT' },
      { address: `${SITE}/media/de.vtt`, isExtra: true, text: '' },
      { address: `${SITE}/pictures/w1280/7.jpg`, isExtra: true, text: 'a picture' },
    ];
    await store({ kept, stream: { captions }, item: { artwork } });
    const { item } = await open();
    expect(await read(item.artwork ?? '')).toBe('a picture');
    expect(item.stream.captions.map(({ label }) => label)).toEqual(['English']);
    expect(await read(item.stream.captions[0]?.src)).toBe('WEBVTT');
    expect(item.stream).not.toHaveProperty('storyboard');
    await store({ kept: kept.slice(0, 1), item: { artwork } });
    expect((await open()).item.artwork).toBe(artwork);
  });
});

describe('a list of pieces', () => {
  const kept = [
    { address: `${SITE}/media/head.mp4`, text: 'head' },
    { address: FILM, start: 100, end: 106, text: 'first_' },
    { address: FILM, start: 106, end: 112, text: 'second' },
  ];
  const texts = { [LIST]: '#EXTM3U' };

  it('is opened under an address of the player’s own', async () => {
    await store({ kept, texts });
    const { item, reader } = await open();
    expect(item.stream.src).toBe(`kept:${ID}`);
    expect(reader.main).toBe(LIST);
    expect([reader.text(LIST), reader.text(FILM)]).toEqual(['#EXTM3U', null]);
  });

  it.each<[string, [string, number?, number?], string | null]>([
    ['a whole file', [`${SITE}/media/head.mp4`], 'head'],
    ['a range of a whole file', [`${SITE}/media/head.mp4`, 1, 3], 'ea'],
    ['the rest of a whole file', [`${SITE}/media/head.mp4`, 2], 'ad'],
    ['a range past the end of a whole file', [`${SITE}/media/head.mp4`, 2, 99], 'ad'],
    ['a range that is a part', [FILM, 106, 112], 'second'],
    ['the beginning of a part', [FILM, 106, 109], 'sec'],
    ['more than a part', [FILM, 100, 112], 'first_'],
    ['a range of which no part is known', [FILM, 50, 60], null],
    ['another file', [`${SITE}/media/other.mp4`], null],
  ])('has %s', async (_, asked, expected) => {
    await store({ kept, texts });
    const { reader } = await open();
    expect((await reader.bytes(...asked)?.text()) ?? null).toBe(expected);
  });

  it('has nothing of a part that was not written down', async () => {
    await store({ kept, texts, change: { lengths: [4, 6] } });
    const { reader } = await open();
    expect(reader.bytes(FILM, 106, 112)).toBeNull();
  });
});

describe('a storyboard', () => {
  const board = 'WEBVTT\n\n00:00.000 --> 00:10.000\nsheet.jpg#xywh=0,0,160,90\n\n00:10.000 --> 00:20.000\n';
  const kept = [
    { address: FILM, text: 'the film' },
    { address: BOARD, isExtra: true, text: `${board}sheet.jpg#xywh=160,0,160,90\n\nfar.jpg#xywh=0,0,160,90\n` },
    { address: `${SITE}/media/board/sheet.jpg`, isExtra: true, text: 'a sheet' },
  ];
  const stream = { storyboard: '/media/board/board.vtt' };

  it('names the pictures of this device, each once; of one that did not come the name stays', async () => {
    await store({ kept, stream });
    const { item } = await open();
    const named = [...(await read(item.stream.storyboard)).matchAll(/^(\S+)#xywh=(\d+)/gm)].map((found) => found);
    expect(named.map(([, , left]) => left)).toEqual(['0', '160', '0']);
    const [first, again, far] = named.map(([, name]) => name);
    expect([again, far]).toEqual([first, 'far.jpg']);
    expect(await read(first)).toBe('a sheet');
  });

  it('is given back with all else', async () => {
    await store({ kept, stream });
    const { item, close } = await open();
    close();
    await expect(read(item.stream.storyboard)).rejects.toThrow();
  });

  it('is none where it did not come', async () => {
    await store({ kept: kept.slice(0, 1), stream });
    expect((await open()).item.stream).not.toHaveProperty('storyboard');
  });
});

describe('nothing plays', () => {
  const kept = [{ address: FILM, text: 'the film' }];

  it('of what was never downloaded', async () => expect(await troubleNow()).toBe('none'));

  it('of what has no plan yet', async () => {
    await store({ kept, change: { plan: null } });
    expect(await troubleNow()).toBe('none');
  });

  it.each([
    ['is on its way', { state: 'waiting', trouble: null }, 'none'],
    ['stopped', { state: 'failed', trouble: 'full' }, 'full'],
    ['is above the cap by now', { trouble: 'capped' }, 'capped'],
    ['is no longer in the catalog', { trouble: 'gone' }, 'gone'],
    ['plays on, as another stream', { trouble: 'changed' }, 'plays'],
  ] as [string, Partial<Download>, string][])('or something does, of what %s', async (_, change, expected) => {
    await store({ kept, change });
    expect(await troubleNow()).toBe(expected);
  });

  it('of what the browser deleted half of, which is fetched again', async () => {
    await store({ kept });
    files.files.clear();
    expect(await troubleNow()).toBe('half-gone');
    expect(await findDownload(ID)).toMatchObject({ state: 'waiting', trouble: 'half-gone', stored: 0 });
  });
});
