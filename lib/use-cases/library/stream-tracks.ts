import 'server-only';
import type { LibraryFile } from '@/lib/library/files/items-repository';
import { troubleSince } from '@/lib/library/jellyfin/loopback';
import type { TrackPlan } from '@/lib/library/playing/arguments';
import { encoderOf, limitsFor } from '@/lib/library/playing/choose-encoder';
import { evenCuts } from '@/lib/library/playing/cuts';
import { drawnWords } from '@/lib/library/playing/drawn-words';
import { type Encoder, SOFTWARE } from '@/lib/library/playing/encoder';
import type { Grant } from '@/lib/library/playing/grant';
import { heightsHere, noteSpeed } from '@/lib/library/playing/held-heights';
import { offeredHeights } from '@/lib/library/playing/playlists';
import { cutsOf } from '@/lib/library/playing/read-cuts';
import type { RunPlan } from '@/lib/library/playing/run';
import type { TrackName } from '@/lib/library/playing/runs';
import { programs } from '@/lib/library/probe/programs';
import type { Probe, VideoTrack } from '@/lib/library/probe/schema';
import { adminClient } from '@/lib/supabase/admin';
import { notThere } from '@/lib/use-cases/library/not-there';
import type { LookedInto } from '@/lib/use-cases/library/stream-files';

/* What becomes of a file's tracks behind a stream's address: which, in which way, cut where. */

/** Of keyframes that are made. */
const EVERY_SECONDS = 2;

/** What makes pictures of a stream anew now. */
export async function encoderFor({ how }: Grant): Promise<Encoder> {
  const { ffmpeg } = programs();
  return how === 'transcode' && ffmpeg ? encoderOf(ffmpeg) : SOFTWARE;
}

/** The heights that a film is offered in: those that this machine makes quickly enough, as far as it has tried. */
export function heightsFor(video: VideoTrack, encoder: Encoder): number[] {
  return heightsHere(offeredHeights(video), { pixels: pixelsOf(video), encoder: encoder.kind });
}

/** What there is to read of a film, a second. */
function pixelsOf({ width, height, rate }: VideoTrack): number {
  return Math.round(width * height * (rate ?? 24));
}

/** Where a file's pieces begin. */
export async function cutsIn({ file, address, probe }: LookedInto, { how }: Grant): Promise<number[]> {
  return how === 'remux' ? cutsOf(await adminClient(), file, address) : evenCuts(probe.start, probe.seconds);
}

interface TrackOf {
  grant: Grant;
  probe: Probe;
  film: Probe;
  encoder?: Encoder;
}

/** `picture-copy`, `picture-720`, `sound-1`. @throws ProblemError 404 */
export function trackOf(name: string, { grant, probe, film, encoder = SOFTWARE }: TrackOf): TrackPlan {
  const [, kind, which = ''] = /^(picture|sound)-(copy|\d{1,4})$/.exec(name) ?? [];
  const { video, audio } = probe;
  if (kind === 'sound') {
    const track = audio[Number(which)];
    if (track) return { kind, track: track.track, codec: track.codec, encodes: grant.sounds[Number(which)] ?? true };
  }
  if (kind === 'picture' && video) {
    const { track, codec, rate, seconds } = video;
    if (which === 'copy' && grant.how === 'remux') return { kind, track, codec, height: null };
    const height = Number(which);
    if (grant.how === 'transcode' && film.video && offeredHeights(film.video).includes(height)) {
      const text = probe.texts.find((each) => each.track === grant.drawn);
      const words = text && drawnWords(text, video, height);
      return { kind, track, codec, height, rate, seconds, encoder, ...(words && { words }) };
    }
  }
  throw notThere();
}

/** How a track's pieces are made. @returns null where ffmpeg is not there any more. */
export function planOf({ file, address, probe }: LookedInto, plan: TrackPlan, cuts: readonly number[]): RunPlan | null {
  const { ffmpeg } = programs();
  if (!ffmpeg) return null;
  const brokeSince = file.remote ? (moment: number) => troubleSince(address, moment) !== null : undefined;
  return {
    ffmpeg,
    address,
    plan,
    cuts,
    end: probe.start + probe.seconds,
    every: EVERY_SECONDS,
    ...(brokeSince && { brokeSince }),
    ...(plan.kind === 'picture' && plan.height !== null && { limits: limitsFor(plan.encoder), ...noting(plan, probe) }),
  };
}

/** What is learned of the machine by it. With captions drawn into them pictures are harder than others of that height. */
function noting({ height, encoder, words }: Extract<TrackPlan, { encoder: Encoder }>, { video }: Probe) {
  if (!video || words) return null;
  const made = { height, pixels: pixelsOf(video), encoder: encoder.kind };
  return { noteSpeed: (speed: number) => noteSpeed(made, speed) };
}

/** The file as it is now: one that was replaced is another. */
export function nameOf({ id, size, changedAt }: LibraryFile, track: TrackPlan, { how }: Grant): TrackName {
  const file = `${id}-${size}-${changedAt}-${how}`;
  if (track.kind === 'sound') return { name: `${file}/sound/${track.track}/${track.encodes}`, isEncoded: false };
  if (track.height === null) return { name: `${file}/picture/copy`, isEncoded: false };
  const drawn = track.words ? `/words-${track.words.track}` : '';
  return { name: `${file}/picture/${track.height}/${track.encoder.kind}${drawn}`, isEncoded: true };
}
