import 'server-only';
import { z } from 'zod';
import type { MediaType } from '@/lib/catalog/catalog';
import type { TitleKey } from '@/lib/catalog/title-key';
import { readHistory } from '@/lib/history/repository';
import type { HistoryEntry } from '@/lib/history/schema';
import { ProblemError } from '@/lib/http/problem';
import { behindTraktNumber, sessionNumber } from '@/lib/players/trakt/numbers';
import { pageHeaders, pageOf, pagesSchema } from '@/lib/players/trakt/pages';
import { countPlays } from '@/lib/players/trakt/repository';
import { traktItem } from '@/lib/players/trakt/shapes';
import { adminClient } from '@/lib/supabase/admin';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import type { Player } from '@/lib/use-cases/players/trakt/door';
import { knownTo } from '@/lib/use-cases/players/trakt/known-to';

export const historyQuerySchema = z.object({
  /** What of: `movies` or `shows` or `episodes`, and of the first two which. */
  which: z.array(z.string()).max(2).default([]),
  ...pagesSchema,
  start_at: z.iso.datetime({ offset: true }).optional(),
  end_at: z.iso.datetime({ offset: true }).optional(),
});
export type HistoryQuery = z.infer<typeof historyQuerySchema>;

const AT_ONCE = 500;
/** What lies behind is asked for by `end_at`. */
const FURTHEST = 20_000;

/** A page of what a profile watched, the newest first, with how many pages there are. */
export async function historyOfPlayer({ profile }: Player, query: HistoryQuery): Promise<Response> {
  const asked = pageOf({ page: 1, ...query }, 10, 1000) ?? { page: 1, limit: 10 };
  const { page, limit } = asked;
  const wanted = Math.min(page * limit, FURTHEST);
  const { title, type } = titleAsked(query.which);
  const since = new Date(query.start_at ?? 0).toISOString();
  const plays = await playsOf(profile, { title, type, since, before: query.end_at ?? null }, wanted + 1);
  const shown = plays.slice((page - 1) * limit, wanted);
  const knownOf = await knownTo(profile, shown);
  const answer = Response.json(
    shown.map((entry) => {
      const known = knownOf(entry);
      const whole = { ...known, title: known.title ?? entry.title };
      return {
        id: sessionNumber(entry.sessionId),
        watched_at: entry.endedAt,
        action: 'scrobble',
        ...traktItem(entry, whole, { episodeTitle: entry.episodeTitle, episodeId: null }),
      };
    }),
  );
  const before = query.end_at ?? END_OF_TIME;
  const count =
    plays.length > wanted
      ? await countPlays(profile.id, { type, tmdbId: title?.tmdbId ?? null, since, before })
      : plays.length;
  for (const [name, value] of Object.entries(pageHeaders(asked, count))) answer.headers.set(name, value);
  return answer;
}

const END_OF_TIME = '2200-01-01T00:00:00Z';

interface Which {
  title: TitleKey | null;
  type: MediaType | null;
  since: string;
  before: string | null;
}

async function playsOf(profile: Player['profile'], which: Which, most: number): Promise<HistoryEntry[]> {
  const { title, type } = which;
  const since = Date.parse(which.since);
  const plays: HistoryEntry[] = [];
  let { before } = which;
  for (;;) {
    const page = { limit: AT_ONCE, ...(before && { before }), filter: title ?? {} };
    const { entries, next } = await readHistory(await adminClient(), [profile.id], page);
    const watched = entries.filter((entry) => entry.watched && (!type || entry.type === type));
    plays.push(...(await surelyWithinCap(profile, watched)).filter(({ endedAt }) => Date.parse(endedAt) >= since));
    if (next === null || plays.length >= most || Date.parse(entries.at(-1)?.endedAt ?? '') < since) {
      return plays.slice(0, most);
    }
    before = next;
  }
}

/** @throws ProblemError 404 for what Trakt has no history of. */
function titleAsked([kind, id]: string[]): Pick<Which, 'title' | 'type'> {
  const none = () => new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such history.' });
  if (kind !== undefined && !['movies', 'shows', 'seasons', 'episodes'].includes(kind)) throw none();
  const type = kind === undefined ? null : kind === 'movies' ? 'movie' : 'tv';
  if (id === undefined) return { title: null, type };
  const tmdbId = behindTraktNumber(Number(id));
  if (tmdbId === null || (kind !== 'movies' && kind !== 'shows')) throw none();
  return { title: { type: kind === 'movies' ? 'movie' : 'tv', tmdbId }, type };
}
