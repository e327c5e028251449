import { expect, it } from 'vitest';
import { chosenQuality, masterOf, partsOf, qualitiesOf } from '@/lib/downloads/playlist';

const MASTER = `#EXTM3U
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="English",URI="en.m3u8"
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Deutsch",URI="de.m3u8"
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="other",NAME="English",URI="thin.m3u8"
#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="words",NAME="English",URI="words.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=900,RESOLUTION=480x270,AUDIO="other"
low.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=4000,AVERAGE-BANDWIDTH=3000,RESOLUTION=1920x1080,AUDIO="sound",SUBTITLES="words"
high.m3u8
#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=10,URI="keys.m3u8"`;

it('finds the qualities, the best first', () => {
  expect(qualitiesOf(MASTER).map(({ height, bandwidth }) => [height, bandwidth])).toEqual([
    [1080, 3000],
    [270, 900],
  ]);
  expect(qualitiesOf('#EXTM3U\n#EXTINF:4,\na.ts')).toEqual([]);
});

it.each([
  [null, 1080],
  [1080, 1080],
  [720, 270],
  [100, 270],
])('of at most %s lines it is %s', (most, height) => {
  expect(chosenQuality(qualitiesOf(MASTER), most)?.height).toBe(height);
});

it('keeps one quality with the sound and captions that belong to it, and names no other', () => {
  const [best] = qualitiesOf(MASTER);
  if (!best) throw new Error('no quality');
  const kept = masterOf(MASTER, best);
  expect(kept.uris).toEqual(['high.m3u8', 'en.m3u8', 'de.m3u8', 'words.m3u8']);
  expect(kept.text).not.toMatch(/low|thin|keys/);
});

const END = '#EXT-X-ENDLIST';
const at = 'https://films.example/one/list.m3u8';

it.each([
  ['whole files', `#EXTINF:4,\na.ts\n#EXTINF:2.5,\nb.ts\n${END}`, [['a.ts'], ['b.ts']]],
  [
    'ranges, the one after the other, behind a beginning of their own',
    `#EXT-X-MAP:URI="v.mp4",BYTERANGE="100@0"\n#EXT-X-BYTERANGE:50@100\nv.mp4\n#EXT-X-BYTERANGE:7\nv.mp4\n${END}`,
    [
      ['v.mp4', 0, 100],
      ['v.mp4', 100, 150],
      ['v.mp4', 150, 157],
    ],
  ],
  ['what is named twice, once', `a.ts\n#EXT-X-DISCONTINUITY\na.ts\r\n${END}`, [['a.ts']]],
  ['an unlocked key', `#EXT-X-KEY:METHOD=NONE\na.ts\n${END}`, [['a.ts']]],
])('reads %s', (_, text, expected) => {
  const found = partsOf(text, at);
  if (typeof found === 'string') throw new Error(found);
  expect(
    found.parts.map(({ address, start, end }) =>
      [address.slice('https://films.example/one/'.length), start, end].filter((one) => one !== undefined),
    ),
  ).toEqual(expected);
});

it.each([
  ['locked', `#EXT-X-KEY:METHOD=AES-128,URI="key"\na.ts\n${END}`],
  ['growing', 'a.ts'],
])('refuses what is %s', (problem, text) => {
  expect(partsOf(text, at)).toBe(problem);
});
