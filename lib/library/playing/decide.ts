import type { Plays } from '@/lib/library/playing/plays';
import type { AudioTrack, Probe, VideoTrack } from '@/lib/library/probe/schema';

/**
 * How a file is played: as it is; in pieces of the same pictures; or made anew. Each track of sound is decided by
 * itself.
 */
export type Decision =
  | { how: 'direct'; type: 'video/mp4' | 'video/webm'; why: string }
  | { how: 'remux' | 'transcode'; encodesSound: boolean[]; why: string }
  | { how: 'none'; why: 'no-ffmpeg' };

/** What fMP4 can hold, of what can be in a file. */
const IN_PIECES = new Set(['aac', 'ac3', 'eac3', 'flac', 'opus', 'mp3']);

/** By ffprobe's names of codecs; the browser is asked by ours. */
export function decide(probe: Probe, plays: Plays, hasFfmpeg: boolean): Decision {
  const { video, audio, container } = probe;
  const type = fileType(container);
  if (!video)
    return type ? { how: 'direct', type, why: 'Nobody could look into it' } : { how: 'none', why: 'no-ffmpeg' };
  const name = videoName(video);
  const [first] = audio;
  const whyNotDirect = reasonAgainstFile();
  if (type && whyNotDirect === null) return { how: 'direct', type, why: 'The browser plays the file as it is' };
  if (!hasFfmpeg) return { how: 'none', why: 'no-ffmpeg' };
  const encodesSound = audio.map((track) => !canCopySound(track, plays.pieces) || isShort(track, probe));
  const against = reasonAgainstPieces();
  if (against === null)
    return { how: 'remux', encodesSound, why: whyNotDirect ?? 'The browser does not know the container' };
  return { how: 'transcode', encodesSound: audio.map(() => true), why: against };

  function reasonAgainstFile(): string | null {
    if (!type) return `The browser does not know the container (${container.split(',')[0]})`;
    if (!plays.file.has(name)) return `The browser does not play ${spoken(name)}`;
    if (video?.isOpenGop) return 'Its pictures break where one jumps to';
    if (first && !plays.file.has(first.codec)) return `The browser does not play ${first.codec.toUpperCase()} sound`;
    return audio.length > 1 ? 'A file offers no choice of sound' : null;
  }

  function reasonAgainstPieces(): string | null {
    if (!plays.pieces.has(name)) return `The browser does not play ${spoken(name)}`;
    // Copied, frames would be shown in the order in which they lie.
    if (/^avi\b/.test(container)) return 'An AVI does not say when its pictures are shown';
    return video?.isOpenGop ? 'Its pictures break where one jumps to' : null;
  }
}

/** With captions drawn into its pictures a film is made anew, whatever else it could be. */
export function decideDrawn({ audio }: Pick<Probe, 'audio'>): Extract<Decision, { how: 'remux' | 'transcode' }> {
  return {
    how: 'transcode',
    encodesSound: audio.map(() => true),
    why: 'Its captions are pictures, drawn into the film',
  };
}

function fileType(container: string): 'video/mp4' | 'video/webm' | null {
  if (/\bmp4\b/.test(container)) return 'video/mp4';
  return /\bwebm\b/.test(container) && !/matroska/.test(container) ? 'video/webm' : null;
}

/** In our names; what a browser is not asked about plays nowhere. */
export function videoName({ codec, bits, profile }: VideoTrack): string {
  // No browser plays 4:2:2 and 4:4:4.
  if (/4:2:2|4:4:4|rext/i.test(profile ?? '')) return `${codec}-other`;
  return bits > 8 ? `${codec}${bits}` : codec;
}

function canCopySound(track: AudioTrack, pieces: ReadonlySet<string>): boolean {
  return IN_PIECES.has(track.codec) && pieces.has(track.codec);
}

function spoken(name: string): string {
  const known: Record<string, string> = { h264: 'H.264', h26410: '10-bit H.264', hevc: 'HEVC', hevc10: '10-bit HEVC' };
  return known[name] ?? name.toUpperCase();
}

/** Every piece has some sound: what breaks off is made anew, with silence for the rest. */
function isShort({ seconds }: AudioTrack, { seconds: whole }: Probe): boolean {
  return seconds !== null && seconds < whole - 0.5;
}
