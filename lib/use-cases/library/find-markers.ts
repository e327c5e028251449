import 'server-only';
import { type LibraryFile, readLibraryFile } from '@/lib/library/files/items-repository';
import { saveFound, seasonWithoutMarkers } from '@/lib/library/files/markers-repository';
import { chapterMarkers } from '@/lib/library/markers/chapter-markers';
import { heardOnce } from '@/lib/library/markers/heard';
import { lookAtEnd } from '@/lib/library/markers/look-at-end';
import { type FoundMarker, foundMarkerSchema } from '@/lib/library/markers/markers';
import { beginSeconds, endFromSecond, type HeardEpisode, seasonMarkers } from '@/lib/library/markers/season-markers';
import { hearsLikeness, printOf, soundPrint } from '@/lib/library/markers/sound-print';
import { ProgramError } from '@/lib/library/probe/program';
import { programs } from '@/lib/library/probe/programs';
import type { Probe } from '@/lib/library/probe/schema';
import { stateName } from '@/lib/library/storyboard/stored-sheets';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { inspect, reachableInput } from '@/lib/use-cases/library/inspect';

/** Files of one cut differ in length by as much. */
const SAME_LENGTH_SECONDS = 1;

interface Film {
  file: LibraryFile;
  address: string;
  probe: Probe;
  episode: number;
}

/** Looks for what can be skipped in every file that was not looked at yet, a season at a time. */
export async function findMarkers(client: TonightSupabase, folders: string[], signal: AbortSignal): Promise<void> {
  const { ffmpeg } = programs();
  while (ffmpeg && !signal.aborted) {
    const rows = await seasonWithoutMarkers(client, folders);
    if (rows.length === 0) return;
    const films: Film[] = [];
    for (const { fileId, episode } of rows) {
      const file = await readLibraryFile(client, fileId);
      const address = file && (await reachableInput(file));
      // It went this moment, or gives no answer: that is for the next look through its folder to say.
      if (!file || typeof address !== 'string') return;
      const found = await inspect(client, file);
      if ('probe' in found) films.push({ file, address, probe: found.probe, episode });
      else await saveFound(client, fileId, {});
    }
    const isSeason = (rows[0]?.isShow ?? false) && (await hearsLikeness(ffmpeg));
    await findInSeason(client, ffmpeg, films, isSeason, signal);
  }
}

async function findInSeason(
  client: TonightSupabase,
  ffmpeg: string,
  films: Film[],
  isSeason: boolean,
  signal: AbortSignal,
): Promise<void> {
  // Of copies of an episode one is compared: with another of them all of it is the same.
  const first = films.filter(({ episode }, index) => films.findIndex((film) => film.episode === episode) === index);
  const compared = isSeason ? first : films;
  const heard: HeardEpisode[] = [];
  for (const film of compared) {
    heard.push(await listen(ffmpeg, film, isSeason && compared.length > 1, signal));
    if (signal.aborted) return;
  }
  const markers = isSeason ? seasonMarkers(heard) : heard.flatMap((each) => seasonMarkers([each]));
  for (const { file, probe, episode } of films) {
    const index = compared.findIndex(
      (film) =>
        film.file.id === file.id ||
        (film.episode === episode && Math.abs(film.probe.seconds - probe.seconds) < SAME_LENGTH_SECONDS),
    );
    await saveFound(client, file.id, markers[index] ?? chapterMarkers(probe));
  }
}

const NOTHING = Buffer.alloc(0);

async function listen(
  ffmpeg: string,
  { file, address, probe }: Film,
  hears: boolean,
  signal: AbortSignal,
): Promise<HeardEpisode> {
  const { seconds } = probe;
  const chapters = chapterMarkers(probe);
  const endFrom = endFromSecond(seconds);
  const once = (what: string, make: () => Promise<Buffer>) =>
    signal.aborted ? NOTHING : heardOnce(stateName(file), what, make).catch(orNothing);
  const orNothing = (error: unknown) => {
    // What cannot be listened to has no markers; what was interrupted is gone on with.
    if (!(error instanceof ProgramError) && !signal.aborted) throw error;
    return NOTHING;
  };
  const sound = hears && probe.audio.length > 0;
  const print = (what: string, part: { from: number; seconds: number }) =>
    sound ? once(what, () => soundPrint(ffmpeg, address, probe, part, signal)) : NOTHING;
  const begin = await print('begin', { from: 0, seconds: beginSeconds(seconds) });
  const end = await print('end', { from: endFrom, seconds: seconds - endFrom });
  const seen = chapters.credits ? NOTHING : await once('seen', () => lookOnce(ffmpeg, address, probe, signal));
  return { seconds, chapters, begin: printOf(begin), end: printOf(end), endFrom, seen: readSeen(seen) };
}

async function lookOnce(ffmpeg: string, address: string, probe: Probe, signal: AbortSignal): Promise<Buffer> {
  return Buffer.from(JSON.stringify(await lookAtEnd(ffmpeg, address, probe, signal)));
}

function readSeen(said: Buffer): FoundMarker | null {
  return said.length === 0
    ? null
    : foundMarkerSchema
        .nullable()
        .catch(null)
        .parse(JSON.parse(said.toString('utf8')));
}
