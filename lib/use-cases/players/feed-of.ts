import 'server-only';
import { episodeLabel } from '@/lib/catalog/episode-label';
import type { TitleKey } from '@/lib/catalog/title-key';
import { titlePath } from '@/lib/catalog/title-path';
import { serverEnvironment } from '@/lib/env/server';
import type { HistoryEntry } from '@/lib/history/schema';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { readHousehold } from '@/lib/household/repository';
import type { TokenActor } from '@/lib/household/tokens/token';
import { atomFeed, type FeedItem, jsonFeed } from '@/lib/players/out/feed';
import { adminClient, type TonightSupabase } from '@/lib/supabase/admin';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { historyOf } from '@/lib/use-cases/history/history-of';
import { readWatchlists } from '@/lib/watchlist/repository';

/** Each feed in both forms. */
export const FEED_FILES = ['watched.atom', 'watched.json', 'list.atom', 'list.json'] as const;
export type FeedFile = (typeof FEED_FILES)[number];

const ITEMS = 50;

const KINDS = {
  watched: { title: (name: string) => `What ${name} watched`, home: '/history', items: watchedItems },
  list: { title: (name: string) => `${name}’s list`, home: '/my-list', items: listItems },
};

/** A feed of the token's profile, within its cap; null where the profile is not there any more. */
export async function feedOf(token: TokenActor, file: FeedFile): Promise<Response | null> {
  const admin = await adminClient();
  const { profiles } = await readHousehold(admin, token.householdId);
  const profile = profiles.find(({ id }) => id === token.profileId);
  if (!profile) return null;
  const [kind, form] = file.split('.') as ['watched' | 'list', 'atom' | 'json'];
  const { title, home, items } = KINDS[kind];
  const feed = {
    title: title(profile.name),
    language: profile.language,
    home: siteAddress(home),
    id: `urn:tonight:${kind}:${profile.id}`,
    items: await items(admin, profile),
  };
  const [text, type] =
    form === 'json' ? [jsonFeed(feed), 'application/feed+json'] : [atomFeed(feed), 'application/atom+xml'];
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'private, max-age=300' };
  return new Response(text, { headers });
}

/** Of the profile alone, whatever PINs others have. */
async function watchedItems(admin: TonightSupabase, profile: OwnProfile): Promise<FeedItem[]> {
  const asking = { profile, profiles: [profile], groups: [], unlocked: {} };
  const { entries } = await historyOf({ client: admin, asking }, { limit: ITEMS });
  return entries.slice(0, ITEMS).map((entry) => ({
    id: `urn:uuid:${entry.sessionId}`,
    title: watchedTitle(entry),
    url: titleAddress(entry),
    text: watchedWords(entry),
    at: entry.startedAt,
  }));
}

async function listItems(admin: TonightSupabase, profile: OwnProfile): Promise<FeedItem[]> {
  const entries = await readWatchlists(admin, [profile.id]);
  const seen = await surelyWithinCap(profile, entries.slice(0, ITEMS));
  return seen.map((entry) => ({
    id: `urn:tonight:list:${entry.type}:${entry.tmdbId}`,
    title: entry.title,
    url: titleAddress(entry),
    text: entry.type === 'movie' ? 'A film' : 'A show',
    at: entry.addedAt,
  }));
}

function watchedTitle({ type, season, episode, title, episodeTitle }: HistoryEntry): string {
  const name = title ?? 'Something the catalog does not know';
  if (type === 'movie') return name;
  const label = `${name} ${episodeLabel({ season, number: episode })}`;
  return episodeTitle ? `${label}: ${episodeTitle}` : label;
}

function watchedWords({ seconds, watched, deviceName }: HistoryEntry): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return `${minutes} min${watched ? ', to the end' : ''}${deviceName ? `, on ${deviceName}` : ''}`;
}

function siteAddress(path: string): string {
  return serverEnvironment().siteUrl + path;
}

function titleAddress(key: TitleKey): string {
  return siteAddress(titlePath(key));
}
