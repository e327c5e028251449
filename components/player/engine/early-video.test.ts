import { expect, test } from 'vitest';
import { earlyVideo, fileAddress } from '@/components/player/engine/early-video';
import { HLS } from '@/components/player/engine/playback';

const FILE = { type: 'video/mp4', src: '/films/a.mp4' } as const;

test.each([
  ['a film that plays as it is, at its place', FILE, 61.5, 'src="/films/a.mp4#t=61.5"'],
  ['from the beginning', FILE, 0, 'src="/films/a.mp4"'],
  ['what an address may hold', { ...FILE, src: '/a"b<c&d.mp4' }, 0, 'src="/a&quot;b&lt;c&amp;d.mp4"'],
] as const)('%s is in the page', (_, stream, at, said) => {
  expect(earlyVideo(stream, at, '/poster.jpg')).toContain(said);
});

test.each([
  ['what code has to play', { type: HLS, src: '/a.m3u8' }, 0],
  ['what no server made a page for', FILE, undefined],
] as const)('%s is not', (_, stream, at) => expect(earlyVideo(stream, at)).toBe(''));

test('an address is the one that its player asks for', () => {
  expect(earlyVideo(FILE, 3)).toContain(`"${fileAddress(FILE, 3)}"`);
});
