import 'server-only';
import { z } from 'zod';
import type { TitleKey } from '@/lib/catalog/title-key';
import { readHistory } from '@/lib/history/repository';
import type { HistoryEntry } from '@/lib/history/schema';
import { ProblemError } from '@/lib/http/problem';
import { behindTraktNumber, sessionNumber } from '@/lib/players/trakt/numbers';
import { traktItem } from '@/lib/players/trakt/shapes';
import { adminClient } from '@/lib/supabase/admin';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import type { Player } from '@/lib/use-cases/players/trakt/door';
import { factsOf } from '@/lib/use-cases/players/trakt/years';

export const historyQuerySchema = z.object({
  /** What of: `movies` or `shows` or `episodes`, and of the first two which. */
  which: z.array(z.string()).max(2).default([]),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(1000).default(10),
  start_at: z.iso.datetime({ offset: true }).optional(),
  end_at: z.iso.datetime({ offset: true }).optional(),
});
export type HistoryQuery = z.infer<typeof historyQuerySchema>;

const AT_ONCE = 500;
/** What lies behind is asked for by `end_at`. */
const FURTHEST = 20_000;

/** A page of what a profile watched, the newest first, with how many pages there are as far as they were counted. */
export async function historyOfPlayer({ profile }: Player, query: HistoryQuery): Promise<Response> {
  const { page, limit } = query;
  const wanted = Math.min(page * limit, FURTHEST);
  const plays = await playsOf(profile, query, wanted + 1);
  const shown = plays.slice((page - 1) * limit, wanted);
  const factFor = await factsOf(profile, shown);
  const answer = Response.json(
    shown.map((entry) => {
      const { title, year } = factFor(entry);
      const named = { title: title ?? entry.title, year, episodeTitle: entry.episodeTitle, episodeId: null };
      return {
        id: sessionNumber(entry.sessionId),
        watched_at: entry.endedAt,
        action: 'scrobble',
        ...traktItem(entry, named),
      };
    }),
  );
  const pages = Math.ceil(plays.length / limit);
  for (const [name, value] of Object.entries({ page, limit, 'page-count': pages, 'item-count': plays.length })) {
    answer.headers.set(`x-pagination-${name}`, String(value));
  }
  return answer;
}

async function playsOf(profile: Player['profile'], query: HistoryQuery, most: number): Promise<HistoryEntry[]> {
  const title = titleAsked(query.which);
  const type = query.which[0] === 'movies' ? 'movie' : query.which.length > 0 ? 'tv' : undefined;
  const since = query.start_at ? Date.parse(query.start_at) : 0;
  const plays: HistoryEntry[] = [];
  let before = query.end_at ?? null;
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
function titleAsked([kind, id]: string[]): TitleKey | null {
  const none = () => new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such history.' });
  if (kind !== undefined && !['movies', 'shows', 'seasons', 'episodes'].includes(kind)) throw none();
  if (id === undefined) return null;
  const tmdbId = behindTraktNumber(Number(id));
  if (tmdbId === null || (kind !== 'movies' && kind !== 'shows')) throw none();
  return { type: kind === 'movies' ? 'movie' : 'tv', tmdbId };
}
