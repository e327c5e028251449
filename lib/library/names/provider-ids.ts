import type { ProviderIds } from './named-file';

/** `[tmdbid-550]`, `{tmdb-550}`, `(tmdb=550)`, `[imdbid-tt0137523]`, `[tt0137523]`, with the space before it. */
const WRITTEN = /\s*[[{(]\s*(?:(tmdb|imdb|tvdb)(?:id)?\s*[-=: ]\s*)?(tt\d{6,9}|\d{1,9})\s*[\]})]/gi;

/** Ids in a name, and the name without them. */
export function takeProviderIds(name: string): { ids: ProviderIds; rest: string } {
  const ids: ProviderIds = {};
  const rest = name.replace(WRITTEN, (written, provider: string | undefined, id: string) => {
    const said = provider?.toLowerCase() ?? (id.startsWith('tt') ? 'imdb' : undefined);
    if (said === 'imdb' && /^tt/i.test(id)) ids.imdb = id.toLowerCase();
    else if (said === 'tmdb' && /^\d/.test(id)) ids.tmdb = Number(id);
    else if (said === 'tvdb' && /^\d/.test(id)) ids.tvdb = Number(id);
    else return written;
    return '';
  });
  return { ids, rest };
}
