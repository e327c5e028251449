import { z } from 'zod';
import { type EpisodeKey, episodeKey, titleText } from '@/lib/catalog/title-key';
import { tmdbIdSchema } from '@/lib/catalog/title-key-schema';
import { OLD_PLACE } from '@/lib/http/something-on-device';
import { entryFromAct, type LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';

/** As apps of this kind have kept a place: under `progress_movie_550` or `progress_tv_1399`. Numbers may be texts. */
const oldPlaceSchema = z.object({
  position: z.coerce.number().min(0).max(360_000),
  duration: z.coerce.number().min(0).max(360_000).optional().catch(undefined),
  season: z.coerce.number().int().min(0).max(32_000).optional(),
  episode: z.coerce.number().int().min(0).max(1_000_000).optional(),
  updatedAt: z.union([z.number(), z.string()]).optional(),
});

/**
 * A place that an earlier app kept, as an act of the ledger: it was set, whatever was played. Null for other text.
 * @param now milliseconds since 1970, for one that does not say when.
 */
export function entryFromOldPlace(name: string, text: string, now: number): LedgerEntry | null {
  const key = OLD_PLACE.exec(name);
  const tmdbId = tmdbIdSchema.safeParse(Number(key?.[2]));
  const told = oldPlaceSchema.safeParse(parsed(text));
  if (!key || !tmdbId.success || !told.success) return null;
  const { position, duration = 0, season, episode, updatedAt } = told.data;
  const isShow = key[1] === 'tv';
  if (isShow && (season === undefined || episode === undefined)) return null;
  const item: EpisodeKey = isShow
    ? episodeKey({ type: 'tv', tmdbId: tmdbId.data, season, episode })
    : episodeKey({ type: 'movie', tmdbId: tmdbId.data });
  return entryFromAct({
    kind: 'set',
    profileId: DEVICE_OWNER,
    key: item,
    position: duration > 0 ? Math.min(position, duration) : position,
    duration,
    id: idOf(`${titleText(item)}/${item.season}/${item.episode}/${text}`),
    at: Math.min(now, instantOf(updatedAt) ?? now),
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Seconds or milliseconds since 1970, or a date as text. */
function instantOf(updatedAt: string | number | undefined): number | null {
  if (updatedAt === undefined) return null;
  const number = typeof updatedAt === 'number' ? updatedAt : Number(updatedAt);
  const at = Number.isFinite(number) ? (number < 1e11 ? number * 1000 : number) : Date.parse(String(updatedAt));
  return Number.isFinite(at) && at > 0 ? Math.round(at) : null;
}

/** The same place read twice, as when the tab died in between, is one act. */
function idOf(text: string): string {
  const words = [0, 1, 2, 3].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
  return `${words.slice(0, 8)}-${words.slice(8, 12)}-8${words.slice(13, 16)}-8${words.slice(17, 20)}-${words.slice(20, 32)}`;
}

/** FNV-1a, begun differently for each of four words. */
function hash(text: string, seed: number): number {
  let value = 2_166_136_261 ^ (seed * 16_777_619);
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return value >>> 0;
}
