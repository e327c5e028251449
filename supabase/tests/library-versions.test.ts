import { execFileSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { filesPlaying } from '@/lib/library/files/items-repository';
import { readPlays } from '@/lib/library/playing/plays';
import { onPath } from '@/lib/library/probe/program';
import { scanFolder } from '@/lib/library/scan/scan-folder';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { createDirectReader } from '@/lib/tmdb/reader';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { matchLibrary } from '@/lib/use-cases/library/match-library';
import { playableVersions } from '@/lib/use-cases/library/playable-versions';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestSupabase } from './test-supabase';

/* A film that lies there several times, looked into for real. */

const SINTEL = { type: 'movie', tmdbId: 9_000_002, season: 0, episode: 0 } as const;
const PLAYS = readPlays('h264.aac~h264.aac~1080');
const MP4 = 'Sintel (2010).mp4';
const CUT = "Sintel (2010) {edition-Director's Cut}.mkv";
const BROKEN = 'Sintel (2010) - broken.mp4';

describe.skipIf(!onPath('ffmpeg')).each(DATABASE_KINDS)('versions of a title (%s)', (kind) => {
  let test: TestSupabase;
  let folder: LibraryFolder;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    backgroundReader.put(createDirectReader(createDemoSource()));
    folder = new LibraryFolder();
    for (const [name, seconds] of Object.entries({ [MP4]: 4, [CUT]: 6 })) {
      const file = path.join(folder.path, name);
      execFileSync(onPath('ffmpeg') ?? '', [
        ...['-v', 'error', '-f', 'lavfi', '-i', `testsrc2=size=320x180:rate=24:duration=${seconds}`],
        ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', `file:${file}`],
      ]);
      utimesSync(file, 1_700_000_000, 1_700_000_000);
    }
    folder.write(BROKEN);
    await scanFolder(test.admin, { path: folder.path, kind: 'films' }, new Set());
    await matchLibrary(test.admin);
  }, 120_000);
  afterAll(async () => {
    folder.remove();
    await test.admin.from('library_files').delete().eq('folder', folder.path).throwOnError();
  });

  const files = async () => (await filesPlaying(test.admin, SINTEL)).filter((file) => file.folder === folder.path);

  it('are all kept, and those that can be looked into are offered by name', async () => {
    const all = await files();
    expect(all.map((file) => file.path).sort()).toEqual([BROKEN, MP4, CUT].sort());
    const versions = await playableVersions(all, PLAYS);
    if (!Array.isArray(versions)) throw new Error(versions);
    expect(
      versions.map(({ key, name, edition, lines, decision }) => ({ key, name, edition, lines, how: decision.how })),
    ).toEqual([
      { key: 'director-s-cut.180p', name: 'Director’s cut', edition: "Director's Cut", lines: 180, how: 'remux' },
      { key: 'plain.180p', name: '180p', edition: null, lines: 180, how: 'direct' },
    ]);
    expect(versions.map(({ seconds }) => Math.round(seconds))).toEqual([6, 4]);
  });

  it('say why none plays', async () => {
    const broken = (await files()).filter((file) => file.path === BROKEN);
    expect(await playableVersions(broken, PLAYS)).toBe('damaged');
    expect(await playableVersions([], PLAYS)).toBe('missing');
  });
});
