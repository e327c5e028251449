import { type EpisodeNumbers, episodeKey } from '@/lib/catalog/title-key';
import type { RankedCard } from '@/lib/tonight/ranking';
import type { TonightCard } from '@/lib/tonight/schema';
import { playAddress } from '@/lib/use-cases/tonight/play-address';
import type { TitleFacts } from '@/lib/use-cases/tonight/title-facts';

/** More than this is a catalog again. */
const MOST_CARDS_OF_A_TIER = 12;

/** Who watches, and whether they keep a place as a group. */
interface Watchers {
  present: readonly { id: string }[];
  sharedId: string | null;
}

export function firstOfEachTier(ranked: RankedCard[]): RankedCard[] {
  const counts = new Map<string, number>();
  return ranked.filter(({ tier }) => {
    const count = (counts.get(tier) ?? 0) + 1;
    counts.set(tier, count);
    return count <= MOST_CARDS_OF_A_TIER;
  });
}

/**
 * @param first the show's first episode, for a card without a thread.
 * @returns null for a show of which nothing has aired.
 */
export function cardOf(
  { tier, reasons, votes, thread, fit }: RankedCard,
  { type, tmdbId, title, poster, backdrop, minutes }: TitleFacts,
  first: EpisodeNumbers | null,
  watchers: Watchers,
): TonightCard | null {
  const next = type === 'movie' ? null : (thread ?? first);
  if (type === 'tv' && !next) return null;
  return {
    type,
    tmdbId,
    title,
    poster,
    backdrop,
    tier,
    reasons,
    votes,
    next: next && { season: next.season, episode: next.episode },
    minutesLeft: thread?.minutesLeft ?? minutes,
    begun: (thread?.position ?? 0) > 0,
    fit: fit.kind === 'fits' ? { count: fit.count, endsAt: new Date(fit.endsAt).toISOString() } : null,
    target: playAddress(watchers, episodeKey({ type, tmdbId, ...next }), startOf(thread, watchers)),
  };
}

/** A group that has no place yet begins where the member who is furthest behind stopped, as the card says. */
function startOf(thread: RankedCard['thread'], { present, sharedId }: Watchers): number {
  return thread && present.length > 1 && thread.profileId !== sharedId ? thread.position : 0;
}
