import 'server-only';
import type { z } from 'zod';
import { keepLeftover, noteSeen } from '@/lib/players/repository';
import { HOOK_TERMS } from '@/lib/players/terms';
import { sessionNumber } from '@/lib/players/trakt/numbers';
import { episodeOf, movieOf, type scrobbleSchema } from '@/lib/players/trakt/read-item';
import { type Scrobble, scrobbleVerdict } from '@/lib/players/trakt/scrobble';
import { traktItem } from '@/lib/players/trakt/shapes';
import { readPlaces } from '@/lib/progress/repository';
import { adminClient } from '@/lib/supabase/admin';
import { type PlayedItem, playedItem } from '@/lib/use-cases/players/played-item';
import { reportBeginning, reportEvent } from '@/lib/use-cases/players/report-event';
import type { Player } from '@/lib/use-cases/players/trakt/door';
import { knownTo } from '@/lib/use-cases/players/trakt/known-to';

/** For how long after its last word a session is the same one, see `hook_session`. */
const SAME_FOR_MS = HOOK_TERMS.sameSessionHours * 3600_000;
const NOBODY_IS_TOLD = { twitter: false, mastodon: false, tumblr: false };

/** Takes what a player says of a playback. 201 as Trakt has it; 404, 409 and 422 too. @throws CatalogUnavailableError */
export async function scrobble(
  { token, profile }: Player,
  said: Scrobble,
  body: z.infer<typeof scrobbleSchema>,
): Promise<Response> {
  const { movie, show, episode } = body;
  const verdict = scrobbleVerdict(said, body.progress);
  if (!verdict) return Response.json({ message: 'Progress should be at least 1.0% to pause.' }, { status: 422 });
  const title = movie ? movieOf(movie) : episode ? episodeOf(episode, show) : null;
  const found = title && (await playedItem(profile, title));
  if (!title || !found) {
    await keepLeftover(
      token.id,
      JSON.stringify(title),
      'This title was not found in the catalog',
      JSON.stringify(body),
    );
    return Response.json({ message: 'This title was not found in the catalog.' }, { status: 404 });
  }
  const item = { ...found, runtime: await lengthOf(profile, found) };
  const { happening, share, action } = verdict;
  const event = { happening, share, playback: null, position: null, duration: null, at: null };
  const reported = await reportEvent(token, profile, { ...event, device: { id: 'trakt', name: token.name } }, item);
  if (!reported) return Response.json({ message: 'Nobody knows how long this title is.' }, { status: 422 });
  if (action === 'scrobble') {
    const { before, alone } = await noteSeen(token.id, reported.id, reported.observedMs);
    if (before) {
      const until = new Date(reported.observedMs + SAME_FOR_MS).toISOString();
      return Response.json({ watched_at: new Date(before).toISOString(), expires_at: until }, { status: 409 });
    }
    if (alone) await reportBeginning(reported);
  }
  const { title: name, showTitle, episodeTitle = null } = item.snapshot;
  const known = (await knownTo(profile, [item.key]))(item.key);
  const whole = { ...known, title: showTitle ?? name, year: title.year ?? known.year };
  const { type: _, ...what } = traktItem(item.key, whole, { episodeTitle, episodeId: item.episodeId });
  const id = action === 'scrobble' ? sessionNumber(reported.id) : 0;
  return Response.json({ id, action, progress: body.progress, sharing: NOBODY_IS_TOLD, ...what }, { status: 201 });
}

/** How long it is: as it was played before, by which its place goes on at the second; else as the catalog has it. */
async function lengthOf({ id }: Player['profile'], { key, runtime }: PlayedItem): Promise<number | null> {
  const [place] = await readPlaces(await adminClient(), id, [key]);
  return place && place.duration > 0 ? place.duration : runtime;
}
