import { describe, expect, it } from 'vitest';
import { mediaPlaylist } from '@/lib/library/playing/playlists';
import { readPlays } from '@/lib/library/playing/plays';
import { type Probe, probeSchema } from '@/lib/library/probe/schema';
import { decideJoined, joinedProbe, laterCues, secondsBefore } from '@/lib/library/versions/joined';

const PLAYS = readPlays('h264.vp9.aac~h264.vp9.aac');

/** `h264 aac ac3/6`, 640 by 360, in stereo where it does not say. */
function part(codecs: string, seconds: number, changes: Partial<Probe> = {}): Probe {
  const [picture = '', ...sounds] = codecs.split(' ');
  return {
    ...probeSchema.parse({
      container: 'matroska,webm',
      seconds,
      start: 0,
      bitsPerSecond: null,
      video: {
        track: 0,
        codec: picture,
        profile: null,
        level: 40,
        width: 640,
        height: 360,
        bits: 8,
        isHdr: false,
        isOpenGop: false,
      },
      audio: sounds.map((sound, track) => {
        const [codec = '', channels = '2'] = sound.split('/');
        return { track, codec, profile: null, channels: Number(channels), language: '', title: '', isDefault: false };
      }),
      texts: [],
      chapters: [],
    }),
    ...changes,
  };
}

describe('parts as one film', () => {
  it('are as long as all of them, with what each has', () => {
    const film = joinedProbe([
      part('h264 aac ac3', 100, {
        start: 1.4,
        chapters: [
          { start: 0, title: 'One' },
          { start: 50, title: 'Two' },
        ],
      }),
      part('h264 aac', 60),
    ]);
    expect(film).toMatchObject({ start: 0, seconds: 160 });
    expect(film.audio.map(({ codec }) => codec)).toEqual(['aac']);
    expect(film.chapters).toEqual([
      { start: 0, title: 'One' },
      { start: 50, title: 'Two' },
      { start: 100, title: 'Part 2' },
    ]);
    expect(secondsBefore([{ seconds: 100 }, { seconds: 60 }], 1)).toBe(100);
  });

  it.each([
    ['subrip', 'ass', 1],
    ['hdmv_pgs_subtitle', 'dvd_subtitle', 1],
    ['hdmv_pgs_subtitle', 'subrip', 0],
    ['subrip', 'dvd_subtitle', 0],
  ])('with words that are %s, then %s, have %i track of them', (one, other, tracks) => {
    const words = (codec: string) => ({
      texts: [{ ...{ track: 0, codec, language: 'de', title: '' }, isForced: false, isForDeaf: false, canvas: null }],
    });
    const film = joinedProbe([part('h264', 100, words(one)), part('h264', 60, words(other))]);
    expect(film.texts).toHaveLength(tracks);
  });

  it.each([
    ['as they are', ['h264 aac', 'h264 aac'], 'remux', [false]],
    ['with sound that one of them needs anew', ['h264 aac', 'h264 ac3'], 'remux', [true]],
    ['with one sound where the other has no second', ['h264 aac ac3', 'h264 aac'], 'remux', [false]],
    ['with sound of one kind', ['h264 aac', 'h264 aac/6'], 'remux', [true]],
    ['anew where their pictures are of two kinds', ['h264 aac', 'vp9 aac'], 'transcode', [true]],
    ['anew where one of them needs it', ['h264 aac', 'mpeg4 aac'], 'transcode', [true]],
  ])('play %s', (_, codecs, how, encodesSound) => {
    const [first = part('h264', 1), ...others] = codecs.map((each) => part(each, 60));
    expect(decideJoined([first, ...others], PLAYS, true)).toMatchObject({ how, encodesSound });
  });

  it('play not at all without ffmpeg', () => {
    expect(decideJoined([part('h264 aac', 60), part('h264 aac', 60)], PLAYS, false)).toMatchObject({ how: 'none' });
  });

  it('stand in one list, each with what it begins with', () => {
    const list = mediaPlaylist([
      { cuts: [0, 4], end: 6, folder: 'picture-copy' },
      { cuts: [0], end: 3.5, folder: 'part-1/picture-copy' },
    ]);
    expect(list.split('\n')).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:7',
      '#EXT-X-TARGETDURATION:4',
      '#EXT-X-PLAYLIST-TYPE:VOD',
      '#EXT-X-INDEPENDENT-SEGMENTS',
      '#EXT-X-MAP:URI="picture-copy/head.mp4"',
      '#EXTINF:4.000000,',
      'picture-copy/0.m4s',
      '#EXTINF:2.000000,',
      'picture-copy/1.m4s',
      '#EXT-X-DISCONTINUITY',
      '#EXT-X-MAP:URI="part-1/picture-copy/head.mp4"',
      '#EXTINF:3.500000,',
      'part-1/picture-copy/0.m4s',
      '#EXT-X-ENDLIST',
      '',
    ]);
  });
});

it.each([
  ['WEBVTT\n\n00:01.000 --> 00:02.500\nHi\n', 60, '\n00:01:01.000 --> 00:01:02.500\nHi\n'],
  [
    'WEBVTT - x\n\n00:59:59.900 --> 01:00:00.000 line:0\n12:34 --> no\n',
    3600.2,
    '\n02:00:00.100 --> 02:00:00.200 line:0\n12:34 --> no\n',
  ],
])('%j comes %d seconds later', (text, seconds, later) => {
  expect(laterCues(text, seconds)).toBe(later);
});
