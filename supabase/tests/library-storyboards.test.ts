import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GET } from '@/app/api/library/streams/[token]/[[...path]]/route';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { serverEnvironment } from '@/lib/env/server';
import { filesFrom, type LibraryFile, readLibraryFile } from '@/lib/library/files/items-repository';
import { signGrant } from '@/lib/library/playing/grant';
import { onPath } from '@/lib/library/probe/program';
import { scanFolder } from '@/lib/library/scan/scan-folder';
import { hasStoryboard, stateName } from '@/lib/library/storyboard/stored-sheets';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { createDirectReader } from '@/lib/tmdb/reader';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { inspect } from '@/lib/use-cases/library/inspect';
import { makeStoryboards } from '@/lib/use-cases/library/make-storyboards';
import { frontRouteOf } from '@/scripts/front/routes';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* Pictures for the timeline, of a film made here. */

const STAY = new AbortController().signal;

// A machine without ffmpeg has nothing to make a film with.
describe.skipIf(!onPath('ffmpeg')).each(DATABASE_KINDS)('storyboards of a library (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let folder: LibraryFolder;
  let data: string;
  let file: LibraryFile;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    backgroundReader.put(createDirectReader(createDemoSource()));
    ours = await test.signUp();
    folder = new LibraryFolder();
    const place = path.join(folder.path, 'Pictures (2010).mkv');
    execFileSync(onPath('ffmpeg') ?? '', [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=size=160x90:rate=2:duration=620'],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '4', '-pix_fmt', 'yuv420p', `file:${place}`],
    ]);
    utimesSync(place, 1_700_000_000, 1_700_000_000);
    await scanFolder(test.admin, { path: folder.path, kind: 'films' }, new Set());
    const { data: row } = await test.admin
      .from('library_files')
      .select('id')
      .eq('folder', folder.path)
      .single()
      .throwOnError();
    const found = await readLibraryFile(test.admin, row.id);
    if (!found) throw new Error('there is no file');
    expect(await inspect(test.admin, found)).toHaveProperty('probe');
    [file = found] = await filesFrom(test.admin, [folder.path], '', 10);
  }, 120_000);
  beforeEach(() => {
    data = mkdtempSync(path.join(tmpdir(), 'tonight-data-'));
    const environment = serverEnvironment();
    const { dataDirectory } = environment;
    environment.dataDirectory = data;
    return () => {
      environment.dataDirectory = dataDirectory;
      rmSync(data, { recursive: true, force: true });
    };
  });
  afterAll(async () => {
    folder.remove();
    await test.admin.from('library_files').delete().eq('folder', folder.path).throwOnError();
  });

  const make = (signal = STAY) => makeStoryboards(test.admin, [folder.path], signal);
  const kept = () => path.join(data, 'library-storyboards');
  const under = () => path.join(kept(), `${stateName(file)}.new`);

  async function ask(below: string, parts: string[] = []): Promise<Response> {
    const grant = {
      ...{ parts, file: file.id, title: 'movie/9000002', how: 'remux' as const, sounds: [], sound: 0 },
      ...{ session: ours.sessionId, profile: ours.profileId },
    };
    const at = `/api/library/streams/${await signGrant(grant)}/${below}`;
    const found = frontRouteOf(at);
    if (!found) throw new Error(`the front has no ${at}`);
    const headers = { authorization: `Bearer ${ours.accessToken}` };
    return GET(new Request(`http://tonight.localhost${at}`, { headers }), { params: Promise.resolve(found.params) });
  }

  it('are made once, and served with every picture that the text names', async () => {
    expect(await hasStoryboard(file)).toBe(false);
    await make();
    expect(await hasStoryboard(file)).toBe(true);
    const text = await (await ask('storyboard.vtt')).text();
    const named = [...text.matchAll(/^(\S+)#xywh=/gm)].map(([, name = '']) => name);
    expect(named).toHaveLength(124);
    for (const name of new Set(named)) {
      const answer = await ask(name);
      expect(answer.headers.get('content-type'), name).toBe('image/jpeg');
      expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 3), name).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    }
    for (const name of ['storyboard-2.jpg', 'storyboard-x.jpg', 'storyboard-0.jpg.new', 'storyboard'])
      expect((await ask(name)).status, name).toBe(404);
  }, 60_000);

  it('are one for a film in parts, whose pictures come one behind the other', async () => {
    await make();
    const text = await (await ask('storyboard.vtt', [file.id])).text();
    const named = [...text.matchAll(/^(\S+)#xywh=/gm)].map(([, name = '']) => name);
    expect(named).toHaveLength(248);
    expect(text.match(/^WEBVTT/gm)).toHaveLength(1);
    const begins = [...text.matchAll(/^(\S+) -->/gm)].map(([, at = '']) => at);
    expect(begins).toEqual([...begins].sort());
    expect(new Set(named).size).toBe(4);
    for (const name of new Set(named)) expect((await ask(name, [file.id])).status, name).toBe(200);
    expect((await ask('part-1/storyboard-0.jpg')).status).toBe(404);
  }, 60_000);

  it('that were left halfway are not served, and gone on with where they were', async () => {
    mkdirSync(under(), { recursive: true });
    writeFileSync(path.join(under(), 'storyboard-0.jpg'), 'made before');
    writeFileSync(path.join(under(), 'storyboard-1.jpg.new'), 'half of o');
    expect(await hasStoryboard(file)).toBe(false);
    expect((await ask('storyboard-0.jpg')).status).toBe(404);
    await make();
    expect(await (await ask('storyboard-0.jpg')).text()).toBe('made before');
    expect((await (await ask('storyboard-1.jpg')).arrayBuffer()).byteLength).toBeGreaterThan(1000);
  }, 60_000);

  it('wait while somebody plays', async () => {
    await make(AbortSignal.abort());
    expect(await hasStoryboard(file)).toBe(false);
  });

  it('of files that are gone or were replaced are removed, and no others', async () => {
    await make();
    renameSync(path.join(kept(), stateName(file)), path.join(kept(), `${file.id}-1-1`));
    mkdirSync(path.join(kept(), 'of no file.new'));
    await make();
    expect(readdirSync(kept())).toEqual([stateName(file)]);
  }, 60_000);
});
