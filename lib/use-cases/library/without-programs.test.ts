import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { asTold, withoutPrograms } from '@/lib/use-cases/library/without-programs';

it.each([
  ['an MP4', 'mp4', 90, 90],
  ['an MOV', 'mov', 90, 90],
  ['no Matroska', 'mkv', 90, 'no-ffmpeg'],
  ['no MP4 whose length is not told', 'mp4', null, 'no-ffmpeg'],
])('of another server’s films %s plays without programs', (_, container, seconds, found) => {
  const inspected = asTold({ container, seconds });
  expect('probe' in inspected ? inspected.probe.seconds : inspected.problem).toBe(found);
});

it('what is no MP4, and an MP4 that is none, has no length without programs', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tonight-programs-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const empty = path.join(folder, 'film.mp4');
  await writeFile(empty, '');
  expect(await withoutPrograms(path.join(folder, 'film.mkv'))).toEqual({ problem: 'no-ffmpeg' });
  expect(await withoutPrograms(empty)).toEqual({ problem: 'damaged' });
});
