import 'server-only';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { ProblemError } from '@/lib/http/problem';
import { noteAsked, noteSending } from '@/lib/library/idle/quiet';
import { type LibraryFile, readLibraryFile } from '@/lib/library/items-repository';
import type { TrackPlan } from '@/lib/library/playing/arguments';
import { byteRange } from '@/lib/library/playing/byte-range';
import { captionsBeside } from '@/lib/library/playing/captions';
import { evenCuts } from '@/lib/library/playing/cuts';
import type { Grant } from '@/lib/library/playing/grant';
import { masterPlaylist, mediaPlaylist, offeredHeights } from '@/lib/library/playing/playlists';
import { cutsOf } from '@/lib/library/playing/read-cuts';
import type { RunPlan } from '@/lib/library/playing/run';
import { pieceRuns, type TrackName } from '@/lib/library/playing/runs';
import { textOf, textTrack } from '@/lib/library/playing/texts';
import { placeOnDisk, programs } from '@/lib/library/probe/inspect';
import type { Probe } from '@/lib/library/probe/schema';
import { readSheet } from '@/lib/library/storyboard/kept';
import { layoutOf, storyboardText } from '@/lib/library/storyboard/layout';
import { joinedProbe, laterCues, secondsBefore } from '@/lib/library/versions/joined';
import { RecentMap } from '@/lib/process/recent-map';
import { adminClient } from '@/lib/supabase/admin';

const PLAYLIST = 'application/vnd.apple.mpegurl';
/** Pieces are asked for every few seconds; what is true of a file is for that long. */
const REMEMBERED_MS = 15_000;
/** Of keyframes that are made. */
const EVERY_SECONDS = 2;

interface Opened {
  file: LibraryFile;
  place: string;
  probe: Probe | null;
}

type LookedInto = Opened & { probe: Probe };

const remembered = new RecentMap<string, { opened: Promise<Opened>; until: number }>(200);

/** Answers what is below a stream's address. @throws ProblemError 404, 416; BusyError; PieceError */
export async function serveStream(request: Request, grant: Grant, below: string[]): Promise<Response> {
  noteAsked();
  const [first, ...others] = await Promise.all([openFile(grant.file), ...grant.parts.map(openFile)]);
  const [name = ''] = below;
  if (name === 'file' && grant.how === 'direct') return sendFile(first.place, request);
  if (name === 'beside') return sendBeside(first.place, below.slice(1));
  const text = /^text-(\d{1,3})\.vtt$/.exec(name)?.[1];
  if (text !== undefined) return sendText(await wordsOf([first, ...others], Number(text)), 'text/vtt; charset=utf-8');
  if (name.startsWith('storyboard')) return sendStoryboard(name, first);
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
  const track = trackOf(folder, { grant, probe: opened.probe, film });
  return sendPiece(piece, { opened, grant, cuts: await cutsIn(opened, grant), track });
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
  const texts = await Promise.all(parts.map(({ place }) => textTrack(place, track)));
  const lengths = parts.map(({ probe }) => ({ seconds: probe?.seconds ?? 0 }));
  return texts.map((text, part) => (part === 0 ? text : laterCues(text, secondsBefore(lengths, part)))).join('\n');
}

function lookedInto({ file, place, probe }: Opened): LookedInto {
  if (!probe) throw notThere();
  return { file, place, probe };
}

async function cutsIn({ file, place, probe }: LookedInto, { how }: Grant): Promise<number[]> {
  return how === 'remux' ? cutsOf(await adminClient(), file, place) : evenCuts(probe.start, probe.seconds);
}

async function openFile(id: string): Promise<Opened> {
  const known = remembered.get(id);
  if (known && known.until > Date.now()) return known.opened;
  const opened = (async () => {
    const file = await readLibraryFile(await adminClient(), id);
    const place = file && (await placeOnDisk(file));
    if (!file || !place) throw notThere('This file is not where it was.');
    return { file, place, probe: file.probe };
  })();
  opened.catch(() => remembered.delete(id));
  remembered.set(id, { opened, until: Date.now() + REMEMBERED_MS });
  return opened;
}

/** `picture-copy`, `picture-720`, `sound-1`. */
function trackOf(name: string, { grant, probe, film }: { grant: Grant; probe: Probe; film: Probe }): TrackPlan {
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
    if (grant.how === 'transcode' && film.video && offeredHeights(film.video).includes(height))
      return { kind, track, codec, height, rate, seconds };
  }
  throw notThere();
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
  const plan: RunPlan = { ffmpeg, place: opened.place, plan: track, cuts, end, every: EVERY_SECONDS };
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
  return { name: `${file}/picture/${track.height ?? 'copy'}`, isEncoded: track.height !== null };
}

function sendBytes(bytes: Buffer): Response {
  const headers = { 'content-type': 'video/mp4', 'cache-control': 'private, max-age=3600' };
  return new Response(new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength), { headers });
}

/** Its pictures, and the text that says which stands for which seconds. */
async function sendStoryboard(name: string, { file, probe }: Opened): Promise<Response> {
  const layout = probe && layoutOf(probe);
  if (!layout) throw notThere();
  if (name === 'storyboard.vtt') return sendText(storyboardText(layout, probe.seconds), 'text/vtt; charset=utf-8');
  const sheet = /^storyboard-(\d{1,2})\.jpg$/.exec(name)?.[1];
  const picture = sheet === undefined ? null : await readSheet(file, Number(sheet));
  if (!picture) throw notThere();
  const headers = { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=3600' };
  return new Response(new Uint8Array(picture), { headers });
}

function sendText(text: string, type: string): Response {
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'private, no-cache' } });
}

async function sendFile(place: string, request: Request): Promise<Response> {
  const { size, mtimeMs } = await stat(place);
  const headers: Record<string, string> = {
    'content-type': /\.webm$/i.test(place) ? 'video/webm' : 'video/mp4',
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    etag: `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`,
  };
  const ifRange = request.headers.get('if-range');
  const range = byteRange(ifRange && ifRange !== headers.etag ? null : request.headers.get('range'), size);
  if (range.kind === 'none') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  }
  const [start, end] = range.kind === 'part' ? [range.start, range.end] : [0, size - 1];
  headers['content-length'] = `${end - start + 1}`;
  if (range.kind === 'part') headers['content-range'] = `bytes ${start}-${end}/${size}`;
  const status = range.kind === 'part' ? 206 : 200;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const bytes = createReadStream(place, { start, end, highWaterMark: 256 * 1024 });
  bytes.once('close', noteSending());
  return new Response(Readable.toWeb(bytes) as unknown as BodyInit, { status, headers });
}

/** Only what was offered: a name from outside leads nowhere else. */
async function sendBeside(place: string, names: string[]): Promise<Response> {
  const address = `beside/${names.map(encodeURIComponent).join('/')}`;
  const offered = (await captionsBeside(place)).some((found) => found.address === address);
  if (!offered) throw notThere();
  return textOf(path.join(path.dirname(place), ...names));
}

export function notThere(detail = 'There is nothing at this address.'): ProblemError {
  return new ProblemError({ status: 404, code: 'not-found', detail });
}
