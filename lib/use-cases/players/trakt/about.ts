import 'server-only';
import { readLastChanges } from '@/lib/players/trakt/repository';
import type { Player } from '@/lib/use-cases/players/trakt/door';
import { MAX_WATCHLIST } from '@/lib/watchlist/schema';

/** Who a player plays for, as Trakt describes an account: nothing of the account that is behind. */
export function settingsOf({ profile }: Player): Response {
  const slug = profile.id;
  const limits = { list: { count: 0, item_count: 0 }, watchlist: { item_count: MAX_WATCHLIST } };
  return Response.json({
    user: {
      username: slug,
      private: true,
      name: profile.name,
      vip: false,
      vip_ep: false,
      ids: { slug, uuid: profile.id },
      joined_at: null,
      location: '',
      about: '',
      gender: '',
      age: null,
      images: { avatar: { full: null } },
    },
    account: { timezone: profile.timeZone, date_format: 'ymd', time_24hr: true, cover_image: null },
    connections: {
      facebook: false,
      twitter: false,
      mastodon: false,
      google: false,
      tumblr: false,
      medium: false,
      slack: false,
      apple: false,
      dropbox: false,
      microsoft: false,
    },
    sharing_text: { watching: '', watched: '', rated: '' },
    limits,
  });
}

const NEVER = '1970-01-01T00:00:00.000Z';

/**
 * When what changed last, so that a player asks for nothing else. A title taken off a list leaves no time behind, so
 * that a list always counts as new.
 */
export async function activitiesOf({ profile }: Player): Promise<Response> {
  const { movie = NEVER, tv = NEVER } = await readLastChanges(profile.id);
  const now = new Date().toISOString();
  const never = { rated_at: NEVER, commented_at: NEVER };
  const watched = (at: string) => ({
    watched_at: at,
    paused_at: at,
    collected_at: NEVER,
    watchlisted_at: now,
    ...never,
  });
  return Response.json({
    all: now,
    movies: { ...watched(movie), favorited_at: NEVER, recommendations_at: NEVER, hidden_at: movie },
    episodes: watched(tv),
    shows: {
      ...never,
      watchlisted_at: now,
      favorited_at: NEVER,
      recommendations_at: NEVER,
      hidden_at: tv,
      dropped_at: tv,
    },
    seasons: { ...never, watchlisted_at: NEVER, hidden_at: NEVER },
    comments: { liked_at: NEVER, blocked_at: NEVER },
    lists: { liked_at: NEVER, updated_at: NEVER, commented_at: NEVER },
    watchlist: { updated_at: now },
    favorites: { updated_at: NEVER },
    recommendations: { updated_at: NEVER },
    collaborations: { updated_at: NEVER },
    account: { settings_at: NEVER, followed_at: NEVER, following_at: NEVER, pending_at: NEVER, requested_at: NEVER },
    saved_filters: { updated_at: NEVER },
    notes: { updated_at: NEVER },
  });
}
