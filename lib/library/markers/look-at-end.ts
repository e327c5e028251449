import { darkCredits, type KeyFrame, type Moment, turnToBlack } from '@/lib/library/markers/dark-credits';
import type { FoundMarker } from '@/lib/library/markers/markers';
import { inputOf, openedSafely } from '@/lib/library/probe/input';
import { outputOf, type Terms } from '@/lib/library/probe/program';
import type { Probe } from '@/lib/library/probe/schema';

const TERMS: Terms = { timeoutMs: 300_000, limits: { bytes: 1_500_000_000, cpuSeconds: 60, nice: 15 } };
/** Of a film as much is looked at: what may be skipped, and what comes before it. */
const LOOKED_AT = 0.14;
const MOST_SECONDS = 1800;
/** Keyframes that are further apart, in the middle, say too little: then all frames are read, and one looked at now and then. */
const [SPARSE_SECONDS, EVERY_SECONDS] = [12, 2];
/** Where keyframes are far apart, as much is looked at frame by frame. */
const LONGEST_TURN_SECONDS = 20;

type Film = Pick<Probe, 'start' | 'seconds' | 'video' | 'audio'>;

/** Credits by what is seen at the end of a film: letters on black. @throws ProgramError */
export async function lookAtEnd(
  ffmpeg: string,
  address: string,
  film: Film,
  signal?: AbortSignal,
): Promise<FoundMarker | null> {
  const { start, seconds, video, audio } = film;
  if (!video) return null;
  const run = (before: string[], from: number, length: number, args: string[]) => {
    const part = ['-seek_timestamp', '1', '-ss', (start + from).toFixed(3), '-t', length.toFixed(3)];
    const input = [...openedSafely(address), '-threads', '1', ...before, ...part, ...inputOf(address)];
    const all = ['-v', 'error', '-nostdin', ...input, ...args, '-f', 'null', '-'];
    return outputOf(ffmpeg, all, { ...TERMS, ...(signal && { signal }) }).then((said) => said.toString('latin1'));
  };
  const picture = ['-map', `0:v:${video.track}`, '-vf'];
  const length = Math.min(seconds * LOOKED_AT, MOST_SECONDS);
  const from = seconds - length;
  const small = 'scale=160:-2:flags=fast_bilinear';
  const share = 'blackframe=amount=0:threshold=40,metadata=print:key=lavfi.blackframe.pblack:file=-';
  const keys = readFrames(await run(['-skip_frame', 'nokey'], from, length, [...picture, `${small},${share}`]), from);
  const isSparse = keys.length < length / SPARSE_SECONDS;
  // Each is the last one of as much around it.
  const evenFrom = from + EVERY_SECONDS / 2;
  const even = [...picture, `fps=1/${EVERY_SECONDS},${small},${share}`];
  const turn = turnToBlack(isSparse ? readFrames(await run([], from, length, even), evenFrom) : keys, seconds);
  if (!turn) return null;
  const begin = Math.max(turn.before - EVERY_SECONDS, turn.behind - LONGEST_TURN_SECONDS);
  const black = `${small},blackdetect=d=0.15:pic_th=0.97:pix_th=0.12,metadata=print:file=-`;
  const still = ['-map', '0:a:0', '-af', 'silencedetect=n=-45dB:d=0.3,ametadata=print:file=-'];
  const around = turn.behind - begin + 2;
  const moments = await run([], begin, around, [...picture, black, ...(audio.length > 0 ? still : [])]);
  const found = {
    blacks: readMoments(moments, 'black', begin, around),
    silences: readMoments(moments, 'silence', begin, around),
  };
  return darkCredits(turn, found, seconds);
}

/** What `metadata=print` says: a line with a frame's time, and below it what was found of it. */
export function readFrames(said: string, from: number): KeyFrame[] {
  const frames = said.matchAll(/pts_time:(-?[\d.]+)\s+lavfi\.blackframe\.pblack=(\d+)/g);
  return [...frames].map(([, time, percent]) => ({ time: from + Number(time), black: Number(percent) / 100 }));
}

/** Moments between a beginning and an end, or the end of what was looked at. */
export function readMoments(said: string, what: 'black' | 'silence', from: number, length: number): Moment[] {
  const found = said.matchAll(new RegExp(`lavfi\\.${what}_(start|end)=(-?[\\d.]+)`, 'g'));
  const moments: Moment[] = [];
  for (const [, edge, time] of found) {
    const at = from + Number(time);
    const open = moments.at(-1);
    if (edge === 'start') moments.push({ start: at, end: from + length });
    else if (open) open.end = at;
  }
  return moments;
}
