import { expect, it } from 'vitest';
import { firstBytesAt, shortened } from './playlist.ts';

const ranges = `#EXTM3U
#EXT-X-MAP:URI="a.mp4",BYTERANGE="822@0"
#EXTINF:6.0,
#EXT-X-BYTERANGE:100@822
a.mp4
#EXTINF:6.0,
#EXT-X-BYTERANGE:100@922
a.mp4
#EXTINF:2.5,
#EXT-X-BYTERANGE:50@1022
a.mp4
#EXT-X-ENDLIST
`;
const files = '#EXTM3U\n#EXTINF:4,\n1.ts\n#EXTINF:4,\n2.ts\n';

it.each([
  [ranges, 0, { file: 'a.mp4', from: 822 }],
  [ranges, 6, { file: 'a.mp4', from: 922 }],
  [ranges, 14.4, { file: 'a.mp4', from: 1022 }],
  [files, 5, { file: '2.ts', from: null }],
])('finds the piece of a second', (list, second, expected) => {
  expect(firstBytesAt(list, second)).toMatchObject(expected);
});

it('finds none past the end, nor in a list of lists', () => {
  expect(firstBytesAt(files, 8)).toBeNull();
  expect(firstBytesAt('#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\na.m3u8\n', 0)).toBeNull();
});

it('ends a list at a second, and keeps it a list', () => {
  expect(shortened(ranges, 6)).toBe(
    '#EXTM3U\n#EXT-X-MAP:URI="a.mp4",BYTERANGE="822@0"\n#EXTINF:6.0,\n#EXT-X-BYTERANGE:100@822\na.mp4\n#EXT-X-ENDLIST\n',
  );
  expect(shortened(files, 100)).toBe(files);
});
