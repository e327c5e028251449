import { describe, expect, test } from 'vitest';
import { decide } from '@/lib/library/playing/decide';
import { readPlays } from '@/lib/library/playing/plays';
import type { AudioTrack, Probe, VideoTrack } from '@/lib/library/probe/schema';

const CHROMIUM = readPlays('h264.vp9.av1.aac.flac.opus.mp3~h264.vp9.av1.aac.flac.opus.mp3');
const SAFARI = readPlays('h264.hevc.hevc10.aac.ac3.eac3.flac.mp3~h264.hevc.hevc10.aac.ac3.eac3.flac');
const NOTHING_SAID = readPlays(undefined);
const MP4 = 'mov,mp4,m4a,3gp,3g2,mj2';
const MKV = 'matroska,webm';

function file(container: string, codecs: string, video: Partial<VideoTrack> = {}): Probe {
  const [picture = '', ...sounds] = codecs.split(' ');
  const [codec = '', bits = '8'] = picture.split('/');
  const track = {
    track: 0,
    profile: null,
    level: 40,
    width: 1920,
    height: 1080,
    isHdr: false,
    isOpenGop: false,
    dotWidth: 1,
    rate: 24,
    seconds: 60,
  };
  const audio = sounds.map((sound, index): AudioTrack => {
    return {
      track: index,
      codec: sound,
      profile: null,
      channels: 6,
      language: '',
      title: '',
      isDefault: index === 0,
      seconds: 60,
    };
  });
  const film = { ...track, codec, bits: Number(bits), ...video };
  return { container, seconds: 60, start: 0, bitsPerSecond: null, video: film, audio, texts: [], chapters: [] };
}

function told(probe: Probe, plays = CHROMIUM, hasFfmpeg = true): string {
  const decision = decide(probe, plays, hasFfmpeg);
  const sound =
    'encodesSound' in decision ? decision.encodesSound.map((anew) => (anew ? ' anew' : ' copy')).join('') : '';
  return decision.how + sound;
}

describe('how a file is played', () => {
  test.each([
    ['MP4 as everybody writes it', file(MP4, 'h264 aac'), CHROMIUM, 'direct'],
    ['the same where the browser said nothing', file(MP4, 'h264 aac'), NOTHING_SAID, 'direct'],
    ['without sound', file(MP4, 'h264'), CHROMIUM, 'direct'],
    ['a choice of sound', file(MP4, 'h264 aac aac'), CHROMIUM, 'remux copy copy'],
    ['AC-3 in MP4, silent in Chromium', file(MP4, 'h264 ac3'), CHROMIUM, 'remux anew'],
    ['and heard in Safari', file(MP4, 'h264 ac3'), SAFARI, 'direct'],
    ['Matroska', file(MKV, 'h264 aac'), CHROMIUM, 'remux copy'],
    ['Matroska with DTS', file(MKV, 'h264 dts aac'), CHROMIUM, 'remux anew copy'],
    ['HEVC where it is not known', file(MKV, 'hevc aac'), CHROMIUM, 'transcode anew'],
    ['and where it is', file(MKV, 'hevc/10 eac3'), SAFARI, 'remux copy'],
    ['ten bits of H.264', file(MP4, 'h264/10 aac'), CHROMIUM, 'transcode anew'],
    ['MPEG-4 in AVI', file('avi', 'mpeg4 mp3'), CHROMIUM, 'transcode anew'],
    ['open groups of pictures', file(MKV, 'h264 aac', { isOpenGop: true }), CHROMIUM, 'transcode anew'],
    ['open groups in a file', file(MP4, 'h264 aac', { isOpenGop: true }), CHROMIUM, 'transcode anew'],
    ['4:4:4', file(MP4, 'h264 aac', { profile: 'High 4:4:4 Predictive' }), CHROMIUM, 'transcode anew'],
  ])('%s', (_, probe, plays, expected) => expect(told(probe, plays)).toBe(expected));

  test.each([
    [file(MP4, 'h264 aac'), 'direct'],
    [file(MKV, 'h264 aac'), 'none'],
    [{ ...file(MP4, 'h264'), video: null }, 'direct'],
  ])('without ffmpeg %#', (probe, expected) => expect(told(probe, CHROMIUM, false)).toBe(expected));
});

describe('what a browser says it plays', () => {
  test.each(['<script>', 'h264', '~~', `${'a'.repeat(300)}~`])('nonsense counts as nothing said: %s', (cookie) => {
    expect(readPlays(cookie)).toEqual(NOTHING_SAID);
  });
  test('what nobody asked about is left out', () =>
    expect([...readPlays('vvc.opus~').file]).toEqual(['h264', 'aac', 'opus']));
});
