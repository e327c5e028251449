import 'server-only';
import { ProblemError } from '@/lib/http/problem';
import { noteAsked } from '@/lib/library/idle/quiet';
import { troubleSince } from '@/lib/library/jellyfin/loopback';
import { SourceError } from '@/lib/library/jellyfin/trouble';
import type { TrackPlan } from '@/lib/library/playing/arguments';
import { distrustEncoder } from '@/lib/library/playing/choose-encoder';
import type { Encoder } from '@/lib/library/playing/encoder';
import type { Grant } from '@/lib/library/playing/grant';
import { masterPlaylist, mediaPlaylist } from '@/lib/library/playing/playlists';
import { pieceRuns } from '@/lib/library/playing/runs';
import { textTrack } from '@/lib/library/playing/texts';
import type { Probe } from '@/lib/library/probe/schema';
import { playsFor } from '@/lib/library/shelf/shelf-folders';
import { layoutOf, partOfStoryboard, storyboardText } from '@/lib/library/storyboard/layout';
import { readSheet } from '@/lib/library/storyboard/stored-sheets';
import { laterCues, secondsBefore } from '@/lib/library/versions/joined';
import type { Allowed } from '@/lib/use-cases/library/allowed-stream';
import { notThere } from '@/lib/use-cases/library/not-there';
import { soundAhead } from '@/lib/use-cases/library/open-ahead';
import { sendBeside, sendFile, wordsOfSource } from '@/lib/use-cases/library/send-film';
import {
  filmOf,
  type LookedInto,
  lookedInto,
  type Opened,
  openFiles,
  type Parts,
} from '@/lib/use-cases/library/stream-files';
import { cutsIn, encoderFor, heightsFor, nameOf, planOf, trackOf } from '@/lib/use-cases/library/stream-tracks';
import { joinedWords } from '@/lib/use-cases/library/words-of-parts';

const PLAYLIST = 'application/vnd.apple.mpegurl';
/** A program that had ended a moment before a piece of it was asked for ended for the same reason. */
const ENDED_JUST_NOW_MS = 20_000;

/** Answers what is below a stream's address. @throws ProblemError 404, 416; BusyError; PieceError */
export async function serveStream(
  request: Request,
  { grant, householdId }: Allowed,
  below: string[],
): Promise<Response> {
  noteAsked();
  const [first, ...others] = await openFiles(grant);
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
  const parts = lookedInto([first, ...others]);
  const film = filmOf(parts);
  if (name === 'main.m3u8') {
    const heights = grant.how === 'transcode' && film.video ? heightsFor(film.video, await encoderFor(grant)) : null;
    const { sounds: encodesSound, sound: defaultSound } = grant;
    return sendText(masterPlaylist({ probe: film, heights, encodesSound, defaultSound }), PLAYLIST);
  }
  const list = /^(.+)\.m3u8$/.exec(name)?.[1];
  if (list !== undefined && below.length === 1) return sendList(list, { parts, film, grant });
  const part = Number(/^part-([1-8])$/.exec(name)?.[1] ?? 0);
  const [folder = '', piece] = part > 0 ? below.slice(1) : below;
  const opened = parts[part];
  if (!opened || piece === undefined) throw notThere();
  const track = trackOf(folder, { grant, probe: opened.probe, film, encoder: await encoderFor(grant) });
  const began = Date.now() - ENDED_JUST_NOW_MS;
  try {
    const cuts = await cutsIn(opened, grant);
    const asked = { opened, grant, cuts, track };
    const number = pieceNamed(piece);
    if (number !== null && number < cuts.length)
      soundAhead(folder, part, number, { grant, opened, film, cuts }).catch(() => undefined);
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
  const plan = planOf(opened, track, cuts);
  if (!plan)
    throw new ProblemError({
      status: 503,
      code: 'unavailable',
      detail: 'ffmpeg is not there any more.',
      retryAfterSeconds: 30,
    });
  const named = nameOf(opened.file, track, grant);
  const runs = pieceRuns.get();
  if (name === 'head.mp4') return sendBytes(await runs.head(named, plan, grant.viewer));
  const piece = pieceNamed(name);
  if (piece === null || piece >= cuts.length) throw notThere();
  return sendBytes(await runs.piece(named, plan, piece, grant.viewer));
}

/** `12.m4s` */
function pieceNamed(name: string): number | null {
  const number = /^(\d{1,6})\.m4s$/.exec(name)?.[1];
  return number === undefined ? null : Number(number);
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
