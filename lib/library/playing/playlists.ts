import { bitsFor } from '@/lib/library/playing/arguments';
import type { AudioTrack, Probe, VideoTrack } from '@/lib/library/probe/schema';

/* The lists of HLS: a whole film from the first moment on, since it is known where it is cut. */

const OFFERED = [1080, 720, 480, 360];
/** A machine that makes pictures anew does not make more of them than that. */
const TALLEST = 720;

/** Heights that pictures are made anew in: as tall as the file or less; the player takes what comes quickly enough. */
export function offeredHeights({ height }: Pick<VideoTrack, 'height'>): number[] {
  const offered = OFFERED.filter((each) => each <= TALLEST && each <= height);
  return offered.length > 0 ? offered : [even(height)];
}

function even(height: number): number {
  return Math.max(2, height - (height % 2));
}

export interface MasterPlan {
  probe: Probe;
  /** Null where pictures stay as they are. */
  heights: number[] | null;
  encodesSound: boolean[];
  /** Which track plays by itself. */
  defaultSound: number;
}

export function masterPlaylist({ probe, heights, encodesSound, defaultSound }: MasterPlan): string {
  const { video, audio, bitsPerSecond } = probe;
  const names = soundNames(audio);
  const sounds = audio.map((track, index) =>
    attributes('EXT-X-MEDIA', {
      TYPE: 'AUDIO',
      'GROUP-ID': quoted('sound'),
      NAME: quoted(names[index] ?? `${index + 1}`),
      ...(track.language && { LANGUAGE: quoted(track.language) }),
      DEFAULT: index === defaultSound ? 'YES' : 'NO',
      AUTOSELECT: 'YES',
      CHANNELS: quoted(`${encodesSound[index] ? 2 : track.channels}`),
      URI: quoted(`sound-${index}.m3u8`),
    }),
  );
  const soundCodecs = [
    ...new Set(audio.map((track, index) => (encodesSound[index] ? 'mp4a.40.2' : soundCodec(track)))),
  ];
  const streams = (heights ?? [null]).flatMap((height) => [
    attributes('EXT-X-STREAM-INF', {
      BANDWIDTH: `${height === null ? Math.round(bitsPerSecond ?? 8_000_000) : bitsFor(height) + 200_000}`,
      CODECS: quoted([height === null && video ? pictureCodec(video) : 'avc1.4d401f', ...soundCodecs].join(',')),
      ...(video && video.height > 0 && { RESOLUTION: resolution(video, height) }),
      ...(audio.length > 0 && { AUDIO: quoted('sound') }),
    }),
    `picture-${height ?? 'copy'}.m3u8`,
  ]);
  return ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS', ...sounds, ...streams, ''].join('\n');
}

/** The pieces of a film, or of one of its parts. */
interface Pieces {
  cuts: readonly number[];
  end: number;
  /** Where they are, relative to the list. */
  folder: string;
}

export function mediaPlaylist(parts: readonly Pieces[]): string {
  const all = parts.map((part) => ({ ...part, lengths: lengthsOf(part) }));
  const longest = all.reduce((most, { lengths }) => Math.max(most, ...lengths), 1);
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.ceil(longest)}`,
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...all.flatMap(({ lengths, folder }, part) => [
      ...(part > 0 ? ['#EXT-X-DISCONTINUITY'] : []),
      `#EXT-X-MAP:URI="${folder}/head.mp4"`,
      ...lengths.flatMap((length, index) => [`#EXTINF:${length.toFixed(6)},`, `${folder}/${index}.m4s`]),
    ]),
    '#EXT-X-ENDLIST',
    '',
  ].join('\n');
}

function lengthsOf({ cuts, end }: Pieces): number[] {
  return cuts.map((cut, index) => Math.max(0.001, (cuts[index + 1] ?? Math.max(end, cut)) - cut));
}

function attributes(tag: string, values: Record<string, string>): string {
  const listed = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  return `#${tag}:${listed.join(',')}`;
}

/** What a file calls a track may hold anything; a list has no way to write a quote or a new line. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\r\n\p{Cc}]/gu, ' ').trim()}"`;
}

function resolution({ width, height }: VideoTrack, made: number | null): string {
  if (made === null) return `${width}x${height}`;
  return `${even(Math.round((width * made) / height))}x${made}`;
}

const CHANNELS: Record<number, string> = { 1: 'mono', 2: 'stereo', 6: '5.1', 8: '7.1' };

/** What people tell tracks apart by: their names, else language and channels; never two the same. */
function soundNames(audio: readonly AudioTrack[]): string[] {
  const plain = audio.map(
    ({ title, language, channels }) => title || [language, CHANNELS[channels]].filter(Boolean).join(' '),
  );
  return plain.map((name, index) =>
    plain.indexOf(name) === index && name ? name : `${name || 'Sound'} ${index + 1}`.trim(),
  );
}

/** As RFC 6381 writes it. */
export function pictureCodec({ codec, profile, level, bits }: VideoTrack): string {
  const hex = (number: number) => number.toString(16).padStart(2, '0');
  const byte = hex(Math.min(255, Math.max(0, level ?? 40)));
  switch (codec) {
    case 'h264':
      return `avc1.${H264_PROFILES[profile ?? ''] ?? '6400'}${byte}`;
    case 'hevc':
      return bits > 8 ? `hvc1.2.4.L${level ?? 120}.B0` : `hvc1.1.6.L${level ?? 120}.B0`;
    case 'vp9':
      return bits > 8 ? 'vp09.02.41.10' : 'vp09.00.41.08';
    case 'av1':
      return `av01.0.${String(Math.max(0, level ?? 8)).padStart(2, '0')}M.${bits > 8 ? '10' : '08'}`;
    default:
      return codec;
  }
}

const H264_PROFILES: Record<string, string> = {
  'Constrained Baseline': '42e0',
  Baseline: '4200',
  Main: '4d40',
  High: '6400',
  'High 10': '6e00',
};

function soundCodec({ codec, profile }: AudioTrack): string {
  const known: Record<string, string> = { ac3: 'ac-3', eac3: 'ec-3', flac: 'fLaC', opus: 'Opus', mp3: 'mp4a.40.34' };
  return known[codec] ?? (profile?.startsWith('HE-AAC') ? 'mp4a.40.5' : 'mp4a.40.2');
}
