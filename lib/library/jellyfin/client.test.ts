import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askSource } from '@/lib/library/jellyfin/ask';
import { identify, isTooOld, itemsIn, librariesOf, readerOf, textFrom } from '@/lib/library/jellyfin/client';
import type { SourceTrouble } from '@/lib/library/jellyfin/trouble';
import { type JellyfinStandIn, type StandInFault, startJellyfinStandIn } from '@/lib/testing/jellyfin-stand-in';
import { LibraryFolder } from '@/lib/testing/library-folder';

describe('a Jellyfin server', () => {
  let standIn: JellyfinStandIn;
  let folder: LibraryFolder;
  const source = () => ({ address: standIn.address, apiKey: standIn.key });

  beforeAll(async () => {
    folder = new LibraryFolder();
    const film = path.join(folder.path, 'film.mkv');
    writeFileSync(film, 'a film');
    standIn = await startJellyfinStandIn({
      libraries: [
        { id: 'l1', name: 'Films', type: 'movies' },
        { id: 'l2', name: 'Songs', type: 'music' },
        { id: 'l3', name: 'All', type: null },
      ],
      items: Array.from({ length: 701 }, (_, index) => ({
        ...({ library: 'l1', type: 'Movie', seconds: 60 } as const),
        name: `Film ${index}`,
        // Ids come of files.
        files: [`${film}${index === 0 ? '' : `.${index}`}`],
      })),
    });
  });
  beforeEach(() => {
    Object.assign(standIn, { fault: null, version: '10.10.3' });
    standIn.requests.length = 0;
  });
  afterAll(async () => {
    await standIn.close();
    folder.remove();
  });

  it('says who it is without seeing the key', async () => {
    expect(await identify(source())).toEqual({ id: standIn.id, name: 'Living room' });
    expect(standIn.requests.map(({ authorization }) => authorization)).toEqual([null]);
  });

  it('has libraries of films and shows, and a key goes in the header that is documented', async () => {
    expect(await librariesOf(source())).toEqual([
      { id: 'l1', name: 'Films', kind: 'films' },
      { id: 'l3', name: 'All', kind: 'mixed' },
    ]);
    expect(standIn.requests[0]?.authorization).toContain(`MediaBrowser Token="${standIn.key}"`);
    expect(standIn.requests.every((request) => !request.path.includes(standIn.key))).toBe(true);
  });

  it('lists all of its films, page by page', async () => {
    const reader = await readerOf(source());
    const names = new Set<string>();
    for await (const items of itemsIn(source(), { library: 'l1', reader, types: ['Movie'] })) {
      for (const { Name } of items) names.add(Name ?? '');
    }
    expect(names.size).toBe(701);
    expect(standIn.requests.filter(({ path: at }) => at.startsWith('/Items'))).toHaveLength(3);
  });

  async function troubleOf(work: () => Promise<unknown>): Promise<SourceTrouble | null> {
    return work().then(
      () => null,
      (error: { trouble?: SourceTrouble }) => error.trouble ?? null,
    );
  }

  it.each<[StandInFault, SourceTrouble, SourceTrouble]>([
    ['away', 'away', 'away'],
    ['html', 'other', 'other'],
    ['redirect', 'other', 'other'],
  ])('is told apart when it is "%s"', async (fault, whoItIs, whatItHas) => {
    standIn.fault = fault;
    expect(await troubleOf(() => identify(source()))).toBe(whoItIs);
    expect(await troubleOf(() => librariesOf(source()))).toBe(whatItHas);
  });

  it('may refuse the key, be too old, or say things that nobody knows', async () => {
    standIn.fault = 'refuse';
    expect(await troubleOf(() => librariesOf(source()))).toBe('refused');
    expect(await troubleOf(() => librariesOf({ ...source(), apiKey: 'another' }))).toBe('refused');
    standIn.fault = 'strange';
    const first = () => itemsIn(source(), { library: 'l1', reader: 'a', types: ['Movie'] }).next();
    expect(await troubleOf(first)).toBe('strange');
    Object.assign(standIn, { fault: null, version: '10.7.7' });
    expect(await troubleOf(() => identify(source()))).toBe('old');
  });

  it('is waited for only so long', async () => {
    standIn.fault = 'hang';
    expect(await troubleOf(() => askSource(source(), '/Users', { patienceMs: 100 }))).toBe('hanging');
  });

  it('is away where nothing listens, and never a cloud’s own address', async () => {
    expect(await troubleOf(() => identify({ address: 'http://127.0.0.1:1' }))).toBe('away');
    expect(await troubleOf(() => identify({ address: 'http://169.254.169.254' }))).toBe('away');
    expect(await troubleOf(() => identify({ address: 'http://no-such-machine.invalid' }))).toBe('away');
  });

  it('does not have what it does not have', async () => {
    expect(await troubleOf(() => textFrom(source(), '/Videos/x/y/Subtitles/2/0/Stream.vtt'))).toBe('gone');
  });
});

it.each([
  ['10.10.3', false],
  ['10.8.0', false],
  ['10.7.9', true],
  ['11.0', false],
  ['3.5.3', true],
  ['nonsense', true],
])('version %s is too old: %s', (version, isOld) => {
  expect(isTooOld(version)).toBe(isOld);
});
