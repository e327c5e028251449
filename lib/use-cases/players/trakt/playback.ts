import 'server-only';
import { z } from 'zod';
import { episodeText, titleKey } from '@/lib/catalog/title-key';
import { ProblemError } from '@/lib/http/problem';
import { numberOfText } from '@/lib/players/trakt/numbers';
import { onPage, pageHeaders, pageOf, pagesSchema } from '@/lib/players/trakt/pages';
import { BEGUN_PERCENT, SEEN_PERCENT } from '@/lib/players/trakt/scrobble';
import { traktItem } from '@/lib/players/trakt/shapes';
import { type PlaceToGoOn, readPlacesBetween } from '@/lib/progress/to-go-on-repository';
import { adminClient } from '@/lib/supabase/admin';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import type { Player } from '@/lib/use-cases/players/trakt/door';
import { knownTo } from '@/lib/use-cases/players/trakt/known-to';
import { performProgressAction } from '@/lib/use-cases/progress/perform-progress-action';

const MOST = 500;

export const playbackQuerySchema = z.object({
  which: z.array(z.string()).max(1).default([]),
  ...pagesSchema,
  start_at: z.string().optional(),
  end_at: z.string().optional(),
});

const notThere = () =>
  new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such place to go on from.' });

/** Where a profile may go on. @throws ProblemError 404 for another kind than Trakt has. */
export async function playbackOf(
  { profile }: Player,
  { which: [kind], start_at, end_at, ...asked }: z.infer<typeof playbackQuerySchema>,
): Promise<Response> {
  if (kind !== undefined && kind !== 'movies' && kind !== 'episodes') throw notThere();
  const [from, until] = [instantOr(start_at, 0), instantOr(end_at, Number.POSITIVE_INFINITY)];
  const places = (await placesOf(profile.id)).filter(({ type, observedAt }) => {
    const at = Date.parse(observedAt);
    return (kind === undefined || (type === 'movie') === (kind === 'movies')) && at >= from && at <= until;
  });
  const open = await surelyWithinCap(profile, places);
  const page = pageOf(asked);
  const shown = onPage(open, page);
  const knownOf = await knownTo(profile, shown);
  return Response.json(
    shown.map((place) => {
      const known = knownOf(place);
      const { snapshot, percentage, observedAt, episodeId } = place;
      const whole = { ...known, title: known.title ?? snapshot.title };
      const item = traktItem(place, whole, { episodeTitle: snapshot.episodeTitle, episodeId });
      return { progress: percentage, paused_at: observedAt, id: numberOf(place), ...item };
    }),
    { headers: pageHeaders(page, open.length) },
  );
}

/** Hides the title until it is played again: its place stays. @throws ProblemError 404 */
export async function removePlayback({ profile }: Player, number: number): Promise<Response> {
  const place = (await placesOf(profile.id)).find((one) => numberOf(one) === number);
  if (!place) throw notThere();
  await performProgressAction(profile, { action: 'hide', ...titleKey(place.type, place.tmdbId) });
  return new Response(null, { status: 204 });
}

async function placesOf(profileId: string): Promise<PlaceToGoOn[]> {
  return readPlacesBetween(await adminClient(), profileId, { from: BEGUN_PERCENT, below: SEEN_PERCENT, most: MOST });
}

function numberOf(place: PlaceToGoOn): number {
  return numberOfText(episodeText(place));
}

function instantOr(text: string | undefined, otherwise: number): number {
  const at = Date.parse(text ?? '');
  return Number.isFinite(at) ? at : otherwise;
}
