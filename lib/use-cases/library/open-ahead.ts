import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { pieceAt } from '@/lib/library/playing/cuts';
import { type Grant, readGrant } from '@/lib/library/playing/grant';
import { pieceRuns } from '@/lib/library/playing/runs';
import type { MediaStream } from '@/lib/media/media';
import { answerPages } from '@/lib/process/answers';
import { askFront, hasFront } from '@/lib/process/front';
import { RecentMap } from '@/lib/process/recent-map';
import { filmOf, type LookedInto, lookedInto, openFiles } from '@/lib/use-cases/library/stream-files';
import { cutsIn, encoderFor, heightsFor, nameOf, planOf, trackOf } from '@/lib/use-cases/library/stream-tracks';

/*
 * What a player will ask for in a moment is begun before it asks: a page that is being made knows its stream and the place long before
 * its player has come, and who jumps wants the sound of the pictures that they ask for.
 */

interface Ahead {
  token: string;
  /** Of the film, where it will begin. */
  seconds: number;
}

const AHEAD = 'stream-ahead';
answerPages(AHEAD, beginAhead);

/** The page waits no longer than that to learn which pieces they are; where a file is cut may have to be looked for first. */
const PATIENCE_MS = 100;

/**
 * Begins with the pieces at a place of a stream of the server's own files; all others begin when they are asked for.
 * @returns the addresses that the player will ask for first, if that is known soon.
 */
export async function openAhead({ src }: MediaStream, seconds: number): Promise<string[]> {
  const [, base, token] = /^(\/api\/library\/streams\/([^/]+))\/main\.m3u8$/.exec(src) ?? [];
  if (base === undefined || token === undefined) return [];
  const asked: Ahead = { token, seconds };
  const begun = hasFront() ? askFront<string[]>(AHEAD, asked) : beginAhead(asked);
  // It saves time and decides nothing: the player will ask, and learns what is wrong.
  const below = await Promise.race([begun.catch(() => []), delay(PATIENCE_MS, [], { ref: false })]);
  return [src, ...below.map((each) => `${base}/${each}`)];
}

/** @returns what a player asks for below the stream's address, in that order. */
async function beginAhead({ token, seconds }: Ahead): Promise<string[]> {
  const grant = await readGrant(token);
  if (!grant) return [];
  const parts = lookedInto(await openFiles(grant));
  let before = 0;
  for (const opened of parts) {
    const cuts = await cutsIn(opened, grant);
    const [start = 0] = cuts;
    const length = opened.probe.start + opened.probe.seconds - start;
    const isLast = opened === parts.at(-1);
    if (seconds < before + length || isLast) {
      const film = filmOf(parts);
      const { video } = film;
      const isMade = grant.how === 'transcode' && video !== null;
      const heights = isMade ? heightsFor(video, await encoderFor(grant)) : ['copy'];
      const tracks = [`picture-${heights[0]}`, ...(film.audio.length > 0 ? [`sound-${grant.sound}`] : [])];
      const piece = Math.max(0, pieceAt(cuts, start + seconds - before));
      await Promise.all(tracks.map((name) => begin(name, piece, { grant, opened, film, cuts })));
      const part = parts.indexOf(opened);
      const folders = tracks.map((name) => (part > 0 ? `part-${part}/${name}` : name));
      return [
        ...tracks.map((name) => `${name}.m3u8`),
        ...folders.flatMap((folder) => [`${folder}/head.mp4`, `${folder}/${piece}.m4s`]),
      ];
    }
    before += length;
  }
  return [];
}

interface Begun {
  grant: Grant;
  opened: LookedInto;
  film: LookedInto['probe'];
  cuts: readonly number[];
}

async function begin(name: string, piece: number, { grant, opened, film, cuts }: Begun): Promise<void> {
  const track = trackOf(name, { grant, probe: opened.probe, film, encoder: await encoderFor(grant) });
  const plan = planOf(opened, track, cuts);
  if (plan) pieceRuns.get().ahead(nameOf(opened.file, track, grant), plan, piece, grant.viewer);
}

/** A player that goes on asks for the next piece, or for one of the next few in another height. */
const GOES_ON_PIECES = 3;

/** What each viewer asked for last. */
const last = new RecentMap<string, { sound: string | null; piece: number }>(1000);

/**
 * To be called with every piece that is asked for: who jumps with the pictures gets the sound that they heard begun beside them, of
 * which players ask only once the pictures are there.
 * @param folder of the track, `sound-1`. @param part of the film, from 0.
 */
export async function soundAhead(folder: string, part: number, piece: number, begun: Begun): Promise<void> {
  const { viewer } = begun.grant;
  const known = last.get(viewer);
  const whole = part * 1_000_000 + piece;
  if (folder.startsWith('sound')) {
    last.set(viewer, { piece: known?.piece ?? whole, sound: folder });
    return;
  }
  last.set(viewer, { piece: whole, sound: known?.sound ?? null });
  const jumps = known !== undefined && (whole < known.piece || whole > known.piece + GOES_ON_PIECES);
  if (jumps && known.sound) await begin(known.sound, piece, begun);
}
