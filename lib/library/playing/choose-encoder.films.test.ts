import { describe, expect, it } from 'vitest';
import { chooseEncoder } from '@/lib/library/playing/choose-encoder';
import type { Encoder } from '@/lib/library/playing/encoder';
import { onPath } from '@/lib/library/probe/program';
import { makeFfmpegStandIn, type StandInEncoder } from '@/lib/testing/ffmpeg-stand-in';
import { LibraryFolder } from '@/lib/testing/library-folder';

const NODE = '/dev/dri/renderD128';

// A machine without ffmpeg makes nothing anew.
describe.skipIf(!onPath('ffmpeg'))('what makes pictures anew', () => {
  it.each<[StandInEncoder, StandInEncoder, string[], Encoder['kind']]>([
    ['works', 'works', [NODE], 'nvenc'],
    ['works', 'fails', [NODE], 'vaapi'],
    ['works', 'no-keys', [NODE], 'vaapi'],
    ['works', 'fails', [], 'software'],
    ['fails', 'fails', [NODE], 'software'],
    ['no-keys', 'no-keys', [NODE], 'software'],
  ])('where VA-API %s and NVENC %s, with the devices %j, is %s', async (vaapi, nvenc, devices, kind) => {
    const folder = new LibraryFolder();
    const encoder = await chooseEncoder(makeFfmpegStandIn(folder.path, { vaapi, nvenc }), devices);
    folder.remove();
    expect(encoder.kind).toBe(kind);
  });

  it('is the processor where ffmpeg says nothing, or is not there', async () => {
    expect((await chooseEncoder('/bin/true', [NODE])).kind).toBe('software');
    expect((await chooseEncoder('/no/such/ffmpeg', [NODE])).kind).toBe('software');
  });
});
