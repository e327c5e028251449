import { chmodSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isTooOld, tooOldVersion, versionIn } from '@/lib/library/probe/version';
import { LibraryFolder } from '@/lib/testing/library-folder';

it.each([
  ['ffmpeg version 5.1.6-0+deb12u1 Copyright (c) 2000-2024 the FFmpeg developers', '5.1', false],
  ['ffmpeg version 4.4.2-0ubuntu0.22.04.1 Copyright (c)', '4.4', true],
  ['ffmpeg version n7.0 Copyright (c)', '7.0', false],
  ['ffmpeg version 5.0.1 Copyright (c)', '5.0', true],
  ['ffmpeg version 10.1 Copyright (c)', '10.1', false],
  ['ffmpeg version N-118000-g1234567 Copyright (c)', null, false],
  ['', null, false],
])('%j is version %j, and too old: %s', (said, version, isOld) => {
  expect(versionIn(said)).toBe(version);
  expect(isTooOld(versionIn(said))).toBe(isOld);
});

it('is asked of the program itself', async () => {
  const folder = new LibraryFolder();
  const program = folder.writeOne('ffmpeg', "#!/bin/sh\necho 'ffmpeg version 4.2.7 Copyright'\n");
  chmodSync(program, 0o755);
  expect(await tooOldVersion(program)).toBe('4.2');
  expect(await tooOldVersion(`${folder.path}/nothing`)).toBeNull();
  folder.remove();
});
