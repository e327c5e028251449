import 'server-only';
import { ProblemError } from '@/lib/http/problem';
import { type LibraryFile, readLibraryFile } from '@/lib/library/files/items-repository';
import { noteAsked } from '@/lib/library/idle/quiet';
import { troubleSince } from '@/lib/library/jellyfin/loopback';
import { SourceError } from '@/lib/library/jellyfin/trouble';
import type { TrackPlan } from '@/lib/library/playing/arguments';
import { distrustEncoder, encoderOf, limitsFor } from '@/lib/library/playing/choose-encoder';
import { evenCuts } from '@/lib/library/playing/cuts';
import { drawnWords } from '@/lib/library/playing/drawn-words';
import { type Encoder, SOFTWARE } from '@/lib/library/playing/encoder';
import type { Grant } from '@/lib/library/playing/grant';
import { masterPlaylist, mediaPlaylist, offeredHeights } from '@/lib/library/playing/playlists';
import { cutsOf } from '@/lib/library/playing/read-cuts';
import type { RunPlan } from '@/lib/library/playing/run';
import { pieceRuns, type TrackName } from '@/lib/library/playing/runs';
import { textTrack } from '@/lib/library/playing/texts';
import { programs } from '@/lib/library/probe/programs';
import type { Probe } from '@/lib/library/probe/schema';
import { playsFor } from '@/lib/library/shelf/shelf-folders';
import { layoutOf, partOfStoryboard, storyboardText } from '@/lib/library/storyboard/layout';
import { readSheet } from '@/lib/library/storyboard/stored-sheets';
import { joinedProbe, laterCues, secondsBefore } from '@/lib/library/versions/joined';
import { RecentMap } from '@/lib/process/recent-map';
import { adminClient } from '@/lib/supabase/admin';
import type { Allowed } from '@/lib/use-cases/library/allowed-stream';
import { programInput } from '@/lib/use-cases/library/inspect';
import { notThere } from '@/lib/use-cases/library/not-there';
import { sendBeside, sendFile, wordsOfSource } from '@/lib/use-cases/library/send-film';
import { joinedWords } from '@/lib/use-cases/library/words-of-parts';

const PLAYLIST = 'application/vnd.apple.mpegurl';
/** Pieces are asked for every few seconds; what is true of a file is for that long. */
const REMEMBERED_MS = 15_000;
/** Of keyframes that are made. */
const EVERY_SECONDS = 2;
/** A program that had ended a moment before a piece of it was asked for ended for the same reason. */
const ENDED_JUST_NOW_MS = 20_000;

interface Opened {
  file: LibraryFile;
  address: string;
  probe: Probe | null;
}

type LookedInto = Opened & { probe: Probe };

const remembered = new RecentMap<string, { opened: Promise<Opened>; until: number }>(200);

/** Answers what is below a stream's address. @throws ProblemError 404, 416; BusyError; PieceError */
export async function serveStream(
  request: Request,
  { grant, householdId }: Allowed,
  below: string[],
): Promise<Response> {
  noteAsked();
  const [first, ...others] = await Promise.all([openFile(grant.file), ...grant.parts.map(openFile)]);
  await requireOnShelf([first, ...others], householdId);
  const [name = ''] = below;
  if (name === 'file' && grant.how === 'direct') return sendFile(first, request);
  if (name === 'beside' && !first.file.remote) return sendBeside(first.address, below.slice(1));
  const words = /^words-(\d{1,4})\.vtt$/.exec(name)?.[1];
  if (words !== undefined) return sendText(await wordsOfSource(first.file, Number(words)), 'text/vtt; charset=utf-8');
  const text = /^text-(\d{1,3})\.vtt$/.exec(name)?.[1];
  if (text !== undefined) return sendText(await wordsOf([first, ...others], Number(text)), 'text/vtt; charset=utf-8');
  if (name === 'parts-words') return sendPartsWords([first, ...others], below[1] ?? '');
  const board = /^part-([1-8])$/.exec(name) && below[1]?.startsWith('storyboard-');
  if (board || name.startsWith('storyboard')) return sendStoryboard(below, [first, ...others]);
  if (grant.how === 'direct') throw notThere();
  const parts: Parts = [lookedInto(first), ...others.map(lookedInto)];
  const [one, ...more] = parts;
  const film = more.length > 0 ? joinedProbe([one.probe, ...more.map(({ probe }) => probe)]) : one.probe;
  if (name === 'main.m3u8') {
    const heights = grant.how === 'transcode' && film.video ? offeredHeights(film.video) : null;
    const { sounds: encodesSound, sound: defaultSound } = grant;
    return sendText(masterPlaylist({ probe: film, heights, encodesSound, defaultSound }), PLAYLIST);
  }
  const list = /^(.+)\.m3u8$/.exec(name)?.[1];
  if (list !== undefined && below.length === 1) return sendList(list, { parts, film, grant });
  const part = Number(/^part-([1-8])$/.exec(name)?.[1] ?? 0);
  const [folder = '', piece] = part > 0 ? below.slice(1) : below;
  const opened = parts[part];
  if (!opened || piece === undefined) throw notThere();
  const { ffmpeg } = programs();
  const encoder = grant.how === 'transcode' && ffmpeg ? await encoderOf(ffmpeg) : SOFTWARE;
  const track = trackOf(folder, { grant, probe: opened.probe, film, encoder });
  const began = Date.now() - ENDED_JUST_NOW_MS;
  try {
    const asked = { opened, grant, cuts: await cutsIn(opened, grant), track };
    return await sendPiece(piece, asked).catch((error: unknown) => {
      if (!isHardwares(error, track)) throw error;
      return sendPiece(piece, { ...asked, track: { ...track, encoder: distrustEncoder(track.encoder) } });
    });
  } catch (error) {
    // Whatever the program says of it, it is the other server's bytes that did not come.
    const trouble = opened.file.remote && troubleSince(opened.address, began);
    throw trouble ? new SourceError(trouble, 'Its bytes did not come') : error;
  }
}

/** A folder may have been taken off the shelf, or given to other people, since the address was signed. @throws ProblemError 404 */
async function requireOnShelf(parts: readonly Opened[], household: string | null): Promise<void> {
  const folders = [...new Set(parts.map(({ file }) => file.folder))];
  const each = await Promise.all(folders.map((folder) => playsFor(folder, household)));
  if (each.includes(false)) throw notThere('This file is not where it was.');
}

type Parts = [LookedInto, ...LookedInto[]];

async function sendList(name: string, { parts, film, grant }: { parts: Parts; film: Probe; grant: Grant }) {
  const pieces = parts.map(async (part, index) => {
    trackOf(name, { grant, probe: part.probe, film });
    const { start, seconds } = part.probe;
    const folder = index > 0 ? `part-${index}/${name}` : name;
    return { cuts: await cutsIn(part, grant), end: start + seconds, folder };
  });
  return sendText(mediaPlaylist(await Promise.all(pieces)), PLAYLIST);
}

/** A track of text of the film; of its later parts, as late as they come. */
async function wordsOf(parts: readonly Opened[], track: number): Promise<string> {
  const texts = await Promise.all(parts.map(({ address }) => textTrack(address, track)));
  const lengths = parts.map(({ probe }) => ({ seconds: probe?.seconds ?? 0 }));
  return texts.map((text, part) => (part === 0 ? text : laterCues(text, secondsBefore(lengths, part)))).join('\n');
}

function lookedInto({ file, address, probe }: Opened): LookedInto {
  if (!probe) throw notThere();
  return { file, address, probe };
}

async function cutsIn({ file, address, probe }: LookedInto, { how }: Grant): Promise<number[]> {
  return how === 'remux' ? cutsOf(await adminClient(), file, address) : evenCuts(probe.start, probe.seconds);
}

async function openFile(id: string): Promise<Opened> {
  const known = remembered.get(id);
  if (known && known.until > Date.now()) return known.opened;
  const opened = (async () => {
    const file = await readLibraryFile(await adminClient(), id);
    const address = file && (await programInput(file));
    if (!file || !address) throw notThere('This file is not where it was.');
    return { file, address, probe: file.probe };
  })();
  opened.catch(() => remembered.delete(id));
  remembered.set(id, { opened, until: Date.now() + REMEMBERED_MS });
  return opened;
}

interface TrackOf {
  grant: Grant;
  probe: Probe;
  film: Probe;
  encoder?: Encoder;
}

/** `picture-copy`, `picture-720`, `sound-1`. */
function trackOf(name: string, { grant, probe, film, encoder = SOFTWARE }: TrackOf): TrackPlan {
  const [, kind, which = ''] = /^(picture|sound)-(copy|\d{1,4})$/.exec(name) ?? [];
  const { video, audio } = probe;
  if (kind === 'sound') {
    const track = audio[Number(which)];
    if (track) return { kind, track: track.track, encodes: grant.sounds[Number(which)] ?? true };
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

/** Whether a run failed that was not the processor's, which then does it instead. */
function isHardwares(error: unknown, track: TrackPlan): track is Extract<TrackPlan, { encoder: Encoder }> {
  const isOurs = error instanceof Error && error.name === 'PieceError';
  return isOurs && 'encoder' in track && track.encoder.kind !== 'software';
}

interface PieceOf {
  opened: LookedInto;
  grant: Grant;
  cuts: readonly number[];
  track: TrackPlan;
}

async function sendPiece(name: string, { opened, grant, cuts, track }: PieceOf): Promise<Response> {
  const { ffmpeg } = programs();
  if (!ffmpeg)
    throw new ProblemError({
      status: 503,
      code: 'unavailable',
      detail: 'ffmpeg is not there any more.',
      retryAfterSeconds: 30,
    });
  const end = opened.probe.start + opened.probe.seconds;
  const { file, address } = opened;
  const brokeSince = file.remote ? (moment: number) => troubleSince(address, moment) !== null : undefined;
  const plan: RunPlan = {
    ffmpeg,
    address,
    plan: track,
    cuts,
    end,
    every: EVERY_SECONDS,
    ...(brokeSince && { brokeSince }),
  };
  if (track.kind === 'picture' && track.height !== null) plan.limits = limitsFor(track.encoder);
  const named = nameOf(opened.file, track, grant);
  const runs = pieceRuns.get();
  if (name === 'head.mp4') return sendBytes(await runs.head(named, plan, grant.viewer));
  const piece = Number(/^(\d{1,6})\.m4s$/.exec(name)?.[1] ?? Number.NaN);
  if (!(piece < cuts.length)) throw notThere();
  return sendBytes(await runs.piece(named, plan, piece, grant.viewer));
}

/** The file as it is now: one that was replaced is another. */
function nameOf({ id, size, changedAt }: LibraryFile, track: TrackPlan, { how }: Grant): TrackName {
  const file = `${id}-${size}-${changedAt}-${how}`;
  if (track.kind === 'sound') return { name: `${file}/sound/${track.track}/${track.encodes}`, isEncoded: false };
  if (track.height === null) return { name: `${file}/picture/copy`, isEncoded: false };
  const drawn = track.words ? `/words-${track.words.track}` : '';
  return { name: `${file}/picture/${track.height}/${track.encoder.kind}${drawn}`, isEncoded: true };
}

function sendBytes(bytes: Buffer): Response {
  const headers = { 'content-type': 'video/mp4', 'cache-control': 'private, max-age=3600' };
  return new Response(new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength), { headers });
}

/** The pictures of a film, and the text that says which stands for which seconds; of parts one behind the other. */
async function sendStoryboard(below: readonly string[], parts: readonly Opened[]): Promise<Response> {
  if (below[0] === 'storyboard.vtt') return sendText(joinedStoryboard(parts), 'text/vtt; charset=utf-8');
  const [part, name] = below.length > 1 ? [Number(below[0]?.slice('part-'.length)), below[1]] : [0, below[0]];
  const sheet = /^storyboard-(\d{1,2})\.jpg$/.exec(name ?? '')?.[1];
  const file = parts[part]?.file;
  const picture = file && sheet !== undefined ? await readSheet(file, Number(sheet)) : null;
  if (!picture) throw notThere();
  const headers = { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=3600' };
  return new Response(new Uint8Array(picture), { headers });
}

function joinedStoryboard(parts: readonly Opened[]): string {
  const lengths = parts.map(({ probe }) => ({ seconds: probe?.seconds ?? 0 }));
  const texts = parts.map(({ probe }, part) => {
    const layout = probe && layoutOf(probe);
    if (!layout) throw notThere();
    const text = storyboardText(layout, probe.seconds);
    return part === 0 ? text : partOfStoryboard(text, part, secondsBefore(lengths, part));
  });
  return texts.join('\n');
}

/** Words beside the parts of a film, as one track. */
async function sendPartsWords(parts: readonly Opened[], name: string): Promise<Response> {
  const wordy = parts.map(({ address, probe }) => ({ address, seconds: probe?.seconds ?? 0 }));
  const text = parts.some(({ file }) => file.remote) ? null : await joinedWords(wordy, name);
  if (text === null) throw notThere();
  return sendText(text, 'text/vtt; charset=utf-8');
}

function sendText(text: string, type: string): Response {
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'private, no-cache' } });
}
