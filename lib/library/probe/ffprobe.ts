import { z } from 'zod';
import { inputOf, openedSafely } from '@/lib/library/probe/input';
import { outputOf, PROBE_LIMITS, ProgramError } from '@/lib/library/probe/program';
import type { Probe, TextTrack, VideoTrack } from '@/lib/library/probe/schema';
import { copyWithoutWords } from '@/lib/library/probe/without-broken';

/** A disk that sleeps takes its time to wake, and so does a machine that is busy. */
const TIMEOUT_MS = 45_000;

const number = z.coerce.number().catch(Number.NaN);
const text = z.string().catch('');
const tags = z.record(z.string(), z.string()).catch({});

const answerSchema = z.object({
  format: z.object({ format_name: text, duration: number, start_time: number, bit_rate: number }),
  streams: z
    .array(
      z.object({
        codec_type: text,
        codec_name: text,
        profile: text,
        level: number,
        width: number,
        height: number,
        sample_aspect_ratio: text,
        pix_fmt: text,
        color_transfer: text,
        r_frame_rate: text,
        avg_frame_rate: text,
        channels: number,
        duration: number,
        disposition: z.record(z.string(), z.number()).catch({}),
        tags,
      }),
    )
    .catch([]),
  chapters: z.array(z.object({ start_time: number, tags })).catch([]),
});

type Answer = z.infer<typeof answerSchema>;
type Stream = Answer['streams'][number];

/**
 * What is in a file. Where a single track cannot be opened, what is in the rest of it.
 * @throws ProgramError where neither can be said.
 */
export async function probeFile(ffprobe: string, file: string, ffmpeg: string | null = null): Promise<Probe> {
  try {
    return readProbe(await say(ffprobe, file));
  } catch (error) {
    if (!ffmpeg || (error instanceof ProgramError && error.isSlow)) throw error;
    return probeWithoutBroken(ffprobe, file, ffmpeg).catch(() => {
      throw error;
    });
  }
}

async function say(ffprobe: string, file: string): Promise<unknown> {
  const asked = ['-v', 'error', '-show_format', '-show_streams', '-show_chapters', '-of', 'json'];
  const args = [...asked, ...openedSafely(file), ...inputOf(file)];
  const said = await outputOf(ffprobe, args, { timeoutMs: TIMEOUT_MS, limits: PROBE_LIMITS });
  return JSON.parse(said.toString('utf8'));
}

async function probeWithoutBroken(ffprobe: string, file: string, ffmpeg: string): Promise<Probe> {
  const { copy, printed, trackSeconds, remove } = await copyWithoutWords(ffmpeg, file);
  try {
    const { video, audio } = readProbe(await say(ffprobe, copy));
    // The copy is a second long, and so are its tracks.
    return {
      ...printed,
      seconds: lengthOf(printed.seconds, trackSeconds),
      video: video && { ...video, seconds: null },
      audio: audio.map((track) => ({ ...track, seconds: null })),
    };
  } finally {
    await remove();
  }
}

/** @throws ZodError where it is no answer of ffprobe's, or of a file without a length. */
export function readProbe(said: unknown): Probe {
  const { format, streams, chapters } = answerSchema.parse(said);
  const of = (kind: string) => streams.filter(({ codec_type }) => codec_type === kind);
  // A cover is a picture in a file of sound or film, and no film.
  const pictures = of('video');
  const film = pictures.findIndex(({ disposition }) => !disposition.attached_pic);
  const seconds = lengthOf(finite(format.duration), [...of('video'), ...of('audio')].map(secondsOf));
  const start = finite(format.start_time) ?? 0;
  return {
    container: format.format_name,
    seconds: z.number().positive().parse(seconds),
    start,
    bitsPerSecond: finite(format.bit_rate),
    video: pictures[film] ? videoOf(pictures[film], film) : null,
    audio: of('audio').map((stream, track) => ({
      track,
      codec: stream.codec_name,
      profile: stream.profile || null,
      channels: finite(stream.channels) ?? 2,
      ...namesOf(stream),
      isDefault: stream.disposition.default === 1,
      seconds: secondsOf(stream),
    })),
    texts: of('subtitle').map((stream, track) => textOf(stream, track)),
    chapters: chapters.flatMap(({ start_time, tags: named }, index) => {
      const at = (finite(start_time) ?? -1) - start;
      return at >= 0 ? [{ start: at, title: named.title || `Chapter ${index + 1}` }] : [];
    }),
  };
}

/** More of a file behind the last picture and sound is a track of words gone wrong, or of data. */
const MOST_BEHIND = { times: 1.5, seconds: 60 };

/** How long a film is: as long as its file, unless that goes on for long without pictures and sound. */
export function lengthOf(file: number | null, known: readonly (number | null)[]): number {
  const longest = Math.max(0, ...known.map((seconds) => seconds ?? 0));
  if (file === null) return longest;
  const isAllKnown = longest > 0 && known.every((seconds) => seconds !== null);
  const most = longest * MOST_BEHIND.times + MOST_BEHIND.seconds;
  return isAllKnown && file > most ? longest : file;
}

function videoOf(stream: Stream, track: number): VideoTrack {
  return {
    track,
    codec: stream.codec_name,
    profile: stream.profile || null,
    level: finite(stream.level),
    width: finite(stream.width) ?? 0,
    height: finite(stream.height) ?? 0,
    dotWidth: dotWidthOf(stream.sample_aspect_ratio),
    bits: Number(/p(1[0-6]|9)(?:le|be)/.exec(stream.pix_fmt)?.[1] ?? 8),
    isHdr: /^(?:smpte2084|arib-std-b67)$/.test(stream.color_transfer),
    isOpenGop: false,
    rate: rateOf(ratio(stream.r_frame_rate), ratio(stream.avg_frame_rate)),
    seconds: secondsOf(stream),
  };
}

/** The finest that the file knows, where that is a picture's; what a container counts in may be far finer. */
export function rateOf(finest: number, average: number): number | null {
  return [finest, average].find((rate) => rate > 0 && rate <= 120) ?? null;
}

/** `64:45`; `0:1` says nothing. */
function dotWidthOf(said: string): number {
  const shape = ratio(said);
  return shape > 0 && Number.isFinite(shape) ? shape : 1;
}

/** `24000/1001` */
function ratio(said: string): number {
  const [above, below] = said.split(/[/:]/).map(Number);
  return (above ?? Number.NaN) / (below ?? Number.NaN);
}

function textOf(stream: Stream, track: number): TextTrack {
  const names = namesOf(stream);
  const { forced, hearing_impaired: deaf } = stream.disposition;
  return {
    track,
    codec: stream.codec_name,
    ...names,
    isForced: forced === 1 || /\bforced\b/i.test(names.title),
    isForDeaf: deaf === 1 || /\b(?:sdh|cc|hearing)\b/i.test(names.title),
    ...canvasOf(stream),
  };
}

/** What ffmpeg draws on, with room: a canvas beyond that costs more memory than a program is given. */
const LARGEST_CANVAS = { side: 16_384, area: 8192 * 8192 };

function canvasOf({ width, height }: Stream): Pick<TextTrack, 'canvas' | 'isBroken'> {
  const isSaid = width > 0 && height > 0;
  const isLarge = Math.max(width, height) > LARGEST_CANVAS.side || width * height > LARGEST_CANVAS.area;
  if (isSaid && isLarge) return { canvas: null, isBroken: true };
  return { canvas: isSaid ? { width, height } : null };
}

function namesOf({ tags: named }: Stream): { language: string; title: string } {
  const tagged = Object.fromEntries(Object.entries(named).map(([name, value]) => [name.toLowerCase(), value]));
  const language = tagged.language ?? '';
  return { language: language === 'und' ? '' : language, title: tagged.title ?? '' };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Matroska says it in a tag: `01:23:45.678000000`. */
function secondsOf({ duration, tags: named }: Stream): number | null {
  const [, hours, minutes, seconds] = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(named.DURATION ?? '') ?? [];
  return finite(duration) ?? finite(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
