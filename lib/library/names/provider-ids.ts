import type { ProviderIds } from './named-file';

/** `[tmdbid-550]`, `{tmdb-550}`, `(tmdb=550)`, `[imdbid-tt0137523]`, `[tt0137523]`, with the space before it. */
const BRACKETED = /\s*[[{(]\s*(?:(tmdb|imdb|tvdb)(?:id)?\s*[-=: ]\s*)?(tt\d{6,9}|\d{1,9})\s*[\]})]/gi;
/** `tmdbid-550` and `tt0137523` as words of their own. */
const BARE =
  /[\s._-]*(?<![\p{L}\p{N}[{(])(?:(tmdb|imdb|tvdb)(?:id)?[-=](tt\d{6,9}|\d{1,9})|(tt\d{7,8}))(?![\p{L}\p{N}\]})])/giu;

/** Ids in a name, and the name without them. */
export function takeProviderIds(name: string): { ids: ProviderIds; rest: string } {
  const ids: ProviderIds = {};
  const take = (written: string, provider: string | undefined, id: string) => {
    const said = provider?.toLowerCase() ?? (id.startsWith('tt') ? 'imdb' : undefined);
    if (said === 'imdb' && /^tt/i.test(id)) ids.imdb = id.toLowerCase();
    else if (said === 'tmdb' && /^\d/.test(id)) ids.tmdb = Number(id);
    else if (said === 'tvdb' && /^\d/.test(id)) ids.tvdb = Number(id);
    else return written;
    return '';
  };
  const rest = name
    .replace(BRACKETED, take)
    .replace(BARE, (written, provider?: string, id?: string, imdb?: string) =>
      take(written, provider, id ?? imdb ?? ''),
    );
  return { ids, rest };
}
