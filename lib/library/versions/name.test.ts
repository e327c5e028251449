import { expect, it } from 'vitest';
import { versionNames } from '@/lib/library/versions/name';
import { versionKeySchema } from '@/lib/library/versions/remembered';

const MKV = 'matroska,webm';
const MP4 = 'mov,mp4,m4a,3gp,3g2,mj2';

/** `3840x1600 Director's Cut`, in Matroska unless it says `mp4`. */
function version(text: string) {
  const [, size = '', inMp4, edition] = /^(\S+)( mp4)?(?: (.+))?$/.exec(text) ?? [];
  const [width = 0, height = 0] = size.split('x').map(Number);
  const picture = width > 0 ? { width, height } : null;
  return { edition: edition ?? null, picture, container: inMp4 ? MP4 : MKV };
}

it.each([
  ['one by how fine it is', ['1920x1080'], ['1080p'], ['plain.1080p']],
  [
    'sizes',
    ['3840x2160', '1920x1080', '1280x720', '720x576'],
    ['4K', '1080p', '720p', '576p'],
    ['plain.4k', 'plain.1080p', 'plain.720p', 'plain.576p'],
  ],
  ['wide films by their width', ['3840x1600', '1920x800'], ['4K', '1080p'], ['plain.4k', 'plain.1080p']],
  ['narrow ones by their height', ['1440x1080'], ['1080p'], ['plain.1080p']],
  [
    'an edition by its name',
    ['1920x1080', "1920x1080 Director's Cut"],
    ['1080p', 'Director’s cut'],
    ['plain.1080p', 'director-s-cut.1080p'],
  ],
  [
    'an edition in two sizes by both',
    ["3840x2160 Director's Cut", "1920x1080 Director's Cut"],
    ['Director’s cut, 4K', 'Director’s cut, 1080p'],
    ['director-s-cut.4k', 'director-s-cut.1080p'],
  ],
  [
    'what is shouted',
    ['1920x1080 DIRECTORS.CUT', '1920x1080 IMAX'],
    ['Directors cut', 'IMAX'],
    ['directors-cut.1080p', 'imax.1080p'],
  ],
  ['a name of somebody', ["1920x1080 Zack Snyder's Cut"], ['Zack Snyder’s cut'], ['zack-snyder-s-cut.1080p']],
  [
    'the same size by container',
    ['1920x1080', '1920x1080 mp4'],
    ['1080p, Matroska', '1080p, MP4'],
    ['plain.1080p', 'plain.1080p.2'],
  ],
  [
    'the very same by number',
    ['1920x1080', '1920x1080'],
    ['1080p, Matroska', '1080p, Matroska 2'],
    ['plain.1080p', 'plain.1080p.2'],
  ],
  ['what nothing could look into', ['0x0 mp4', '0x0'], ['MP4', 'Matroska'], ['plain.mp4', 'plain.matroska']],
  ['an edition without Latin letters', ['1920x1080 完全版'], ['完全版'], ['plain.1080p']],
])('%s', (_, versions, names, keys) => {
  const named = versionNames(versions.map(version));
  expect(named.map(({ name }) => name)).toEqual(names);
  expect(named.map(({ key }) => key)).toEqual(keys);
  for (const { key } of named) expect(versionKeySchema.safeParse(key).success, key).toBe(true);
});
