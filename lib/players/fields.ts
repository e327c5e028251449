import { z } from 'zod';
import type { PlayerIds } from '@/lib/players/player-event';

/* Fields as players spell them: templates make texts of numbers, and empty texts of what there is not. */

const absent = (value: unknown) => (value === '' || value === undefined ? null : value);

export const textField = z
  .preprocess((value) => absent(typeof value === 'number' ? String(value) : value), z.string().max(500).nullable())
  .default(null);
const number = z.preprocess((value) => {
  const said = absent(value);
  return typeof said === 'string' ? Number(said) : said;
}, z.number().nullable());
export const numberField = number.default(null);
export const flagField = z
  .preprocess((value) => (typeof value === 'string' ? value.toLowerCase() === 'true' : (value ?? false)), z.boolean())
  .default(false);
/** A year, or the number of a season or an episode. */
export const countField = number
  .transform((count) => (count !== null && Number.isInteger(count) && count >= 0 ? count : null))
  .default(null);
/** An id of any kind, see `idsOf`. */
export const idField = z.unknown().optional();

/** Ticks of .NET: ten million a second. */
export const secondsOfTicks = (ticks: number | null) => (ticks === null ? null : ticks / 10_000_000);
export const secondsOfMs = (ms: number | null) => (ms === null ? null : ms / 1000);

/** Ids as they come; what is no id is none. */
export function idsOf(said: { tmdb?: unknown; imdb?: unknown; tvdb?: unknown }): PlayerIds {
  const number = (value: unknown) => (/^\d{1,9}$/.test(String(value ?? '')) ? Number(value) : 0);
  const [tmdb, tvdb] = [number(said.tmdb), number(said.tvdb)];
  const imdb = /^tt\d{5,10}$/.exec(String(said.imdb ?? ''))?.[0];
  return { ...(tmdb > 0 && { tmdb }), ...(imdb && { imdb }), ...(tvdb > 0 && { tvdb }) };
}

/** An instant as players write it, in milliseconds since 1970; null for what is none. */
export function instantOf(text: string | null): number | null {
  const at = Date.parse(text ?? '');
  return Number.isFinite(at) ? at : null;
}
