import type { DrawnWords } from '@/lib/library/playing/drawn-words';
import { beforeInput, type Encoder, encodedBy, formatFor } from '@/lib/library/playing/encoder';
import { inputOf, openedSafely } from '@/lib/library/probe/input';

/** One track of a file, and what becomes of it. */
export type TrackPlan =
  | { kind: 'picture'; track: number; codec: string; height: null }
  /** Made anew as H.264 of that height. */
  | {
      kind: 'picture';
      track: number;
      codec: string;
      height: number;
      rate: number | null;
      seconds: number | null;
      encoder: Encoder;
      /** Captions that are pictures, and become part of it. */
      words?: DrawnWords;
    }
  | { kind: 'sound'; track: number; codec: string; encodes: boolean };

type Encoded = Extract<TrackPlan, { height: number }>;

/** What was on screen already where a run begins has to be read: from so long before. Few words stay for longer. */
const WORDS_AHEAD_SECONDS = 10;

/** Where a file does not say how many frames a second it has. */
const UNKNOWN_RATE = 30;
/**
 * Where ffmpeg's seek is aimed, from a keyframe on: by the first it lands on the one that is meant, and not on the one before, in most
 * files. Where groups of pictures are shorter than that it would be past it, and in a file without an index it lands where it can.
 */
export const AIMS = [0.2, 0.01, -3, -20] as const;
/** Sound that lies before the pictures it belongs to, and what an encoder needs to begin without a click. */
const SOUND_AHEAD_SECONDS = 1;

const FRAGMENTED = ['-copyts', '-avoid_negative_ts', 'disabled', '-max_muxing_queue_size', '1024', '-f', 'mp4'];

/** AAC goes in steps of that many samples: on the same steps, whichever run makes it. */
const [SOUND_RATE, SOUND_STEP] = [48_000, 1024];

/** Of which part of a film something is made; all in seconds. */
export interface Part {
  from: number;
  /** Where the film begins, and ends. */
  start: number;
  end: number;
  /** From one keyframe that is made to the next. */
  every: number;
  /** Among `AIMS`. */
  aim?: number;
}

/**
 * What ffmpeg needs to write a track as fragments from a cut on. What is made anew has no holes, and ends with the
 * film.
 */
export function trackArguments(address: string, plan: TrackPlan, part: Part): string[] {
  const input = ['-v', 'error', '-nostdin', ...openedSafely(address), '-seek_timestamp', '1'];
  const file = [...inputOf(address), '-map_metadata', '-1', '-map_chapters', '-1'];
  const { from, start, aim = 0 } = part;
  if (plan.kind === 'sound') {
    const seek = [...seekTo(from - SOUND_AHEAD_SECONDS, start), ...(plan.encodes ? [] : ['-noaccurate_seek'])];
    const made = plan.encodes ? soundMade(part) : soundCopied(plan.codec);
    const flags = ['-movflags', '+cmaf+frag_discont+frag_every_frame'];
    return [...input, ...seek, ...file, '-map', `0:a:${plan.track}`, ...made, ...FRAGMENTED, ...flags, 'pipe:1'];
  }
  const flags = ['-movflags', '+cmaf+frag_keyframe+frag_discont'];
  const map = ['-map', `0:v:${plan.track}`];
  if (plan.height === null) {
    const seek = from > start ? [...seekTo(from + (AIMS[aim] ?? 0), start), '-noaccurate_seek'] : [];
    const tag = plan.codec === 'hevc' ? ['-tag:v', 'hvc1'] : [];
    return [...input, ...seek, ...file, ...map, '-c:v', 'copy', ...tag, ...FRAGMENTED, ...flags, 'pipe:1'];
  }
  const cut = cutWithPictures(plan.seconds, part);
  const made = picturesMade(plan, { ...part, from: cut });
  const { words } = plan;
  const seek = seekTo(cut - (words ? WORDS_AHEAD_SECONDS : 0), start);
  const canvas = words ? ['-canvas_size', `${words.canvas.width}x${words.canvas.height}`] : [];
  const opened = [...beforeInput(plan.encoder), ...seek, ...canvas, ...file];
  return [...input, ...opened, ...(words ? [] : map), ...made, ...FRAGMENTED, ...flags, 'pipe:1'];
}

/** From the beginning on nothing is sought: in a file without an index that may be past it. */
function seekTo(time: number, start: number): string[] {
  return time > start ? ['-ss', seconds(time)] : [];
}

/** As MP4 has it: a broadcast's AAC says in each packet what there is said once; FLAC is new enough there to be asked for twice. */
function soundCopied(codec: string): string[] {
  const filter = codec === 'aac' ? ['-bsf:a', 'aac_adtstoasc'] : [];
  return ['-c:a', 'copy', ...filter, ...(codec === 'flac' ? ['-strict', '-2'] : [])];
}

function soundMade({ from, end }: Part): string[] {
  const first = Math.floor((Math.max(0, from - SOUND_AHEAD_SECONDS) * SOUND_RATE) / SOUND_STEP) * SOUND_STEP;
  // It counts `first_pts` in samples of what comes in.
  const filled = `aresample=${SOUND_RATE},aresample=async=1:first_pts=${first},apad`;
  return ['-af', filled, '-c:a', 'aac', '-ac', '2', '-b:a', '192k', '-to', seconds(end)];
}

/** Behind the last picture there is none to begin with: the cut before, what comes of which is left out. */
function cutWithPictures(length: number | null, { from, start, every }: Part): number {
  const last = start + (length ?? Number.POSITIVE_INFINITY) - 1;
  return from <= last ? from : Math.max(start, from - Math.ceil((from - last) / every) * every);
}

/** Frames at the times that the film has them, from the first one behind the cut; where it has none, the last one again. */
function picturesMade(
  { track, height, rate: said, encoder, words }: Encoded,
  { from, start, end, every }: Part,
): string[] {
  const rate = said ?? UNKNOWN_RATE;
  const first = start + Math.ceil((from - start) * rate - 0.01) / rate;
  const even = `fps=${rate}:start_time=${first.toFixed(6)}`;
  const picture = `${even},tpad=stop=-1:stop_mode=clone,scale=-2:${height}:flags=bilinear`;
  const last = formatFor(encoder);
  return [
    ...(words ? withWords(`[0:v:${track}]${picture}`, words, last) : ['-vf', `${picture},${last}`]),
    ...['-to', seconds(end)],
    ...encodedBy(encoder, bitsFor(height)),
    // Whatever `-copyts` keeps, its time begins with the first frame that is written.
    ...['-force_key_frames', `expr:gte(t+${(first - from).toFixed(6)},n_forced*${every})`],
  ];
}

/** Words have the size of the picture that is made, and lie in its middle; where they are over, the picture goes on. */
function withWords(picture: string, { track, shown }: DrawnWords, last: string): string[] {
  const words = `[0:s:${track}]scale=${shown.width}:${shown.height}:flags=bilinear`;
  const drawn = `overlay=(W-w)/2:(H-h)/2:eof_action=pass,${last}`;
  return ['-filter_complex', `${picture}[film];${words}[words];[film][words]${drawn}[out]`, '-map', '[out]'];
}

/** What pictures of a height may take at most. */
export function bitsFor(height: number): number {
  return height > 720 ? 6_000_000 : height > 480 ? 3_000_000 : height > 360 ? 1_400_000 : 700_000;
}

function seconds(time: number): string {
  return Math.max(0, time).toFixed(3);
}
