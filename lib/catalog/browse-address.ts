import { z } from 'zod';
import type { MediaType } from '@/lib/catalog/catalog';
import type { DiscoverFilters } from '@/lib/catalog/discover-filters';

/*
 * The address of a list of movies or shows: `/movies?genre=35,16&year=1925&sort=rating&pages=3`. Anything in it that
 * makes no sense is left out rather than refused, since addresses are edited, cut and shared.
 */

const sorts = ['popular', 'newest', 'rating', 'title', 'added', 'runtime'] as const;
const mines = ['seen', 'unseen', 'list', 'shelf'] as const;

/** What the address narrows the list by, and how many pages of it are open. */
export interface BrowseState {
  genre?: number[];
  year?: number;
  language?: string;
  country?: string;
  certification?: string;
  provider?: number[];
  /** What the viewer has seen, has not seen, or has on their list; or what the server's own folders have to play. */
  mine?: (typeof mines)[number];
  sort?: (typeof sorts)[number];
  pages: number;
}

/** What stands behind the `?` of an address, as Next gives it. */
export type SearchParameters = Record<string, string | string[] | undefined>;

/** Of 20 titles each. Who has looked at 600 posters is helped by a filter, not by more. */
export const MAX_OPEN_PAGES = 30;

const idList = z
  .string()
  .regex(/^[1-9]\d{0,8}(,[1-9]\d{0,8}){0,9}$/)
  .transform((text) => text.split(',').map(Number));

const schema = z.object({
  genre: idList.optional().catch(undefined),
  year: z.coerce.number().int().min(1874).max(2100).optional().catch(undefined),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional()
    .catch(undefined),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  certification: z
    .string()
    .regex(/^[\w+ -]{1,12}$/)
    .optional()
    .catch(undefined),
  provider: idList.optional().catch(undefined),
  mine: z.enum(mines).optional().catch(undefined),
  sort: z.enum(sorts).optional().catch(undefined),
  pages: z.coerce.number().int().min(1).max(MAX_OPEN_PAGES).catch(1),
});

export function parseBrowseState(parameters: SearchParameters): BrowseState {
  const single = Object.entries(parameters).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]);
  return schema.parse(Object.fromEntries(single));
}

/** The address with some of it changed; how many pages were open is forgotten unless given. */
export function browseAddress(type: MediaType, state: BrowseState, changes: Partial<BrowseState> = {}): string {
  const { pages = 1, ...filters } = { ...state, pages: undefined, ...changes };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    query.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  if (pages > 1) query.set('pages', String(pages));
  const path = type === 'movie' ? '/movies' : '/shows';
  const text = query.toString().replaceAll('%2C', ',');
  return text ? `${path}?${text}` : path;
}

/** Whether the list is the viewer's own, of which the catalog's lists know nothing. */
export function isOwnList({ mine }: Pick<BrowseState, 'mine'>): boolean {
  return mine === 'seen' || mine === 'list' || mine === 'shelf';
}

export function discoverFilters(type: MediaType, state: BrowseState): DiscoverFilters {
  return {
    genreIds: state.genre,
    year: state.year,
    language: state.language,
    originCountry: state.country,
    certification: type === 'movie' ? state.certification : undefined,
    providerIds: state.provider,
    // The catalog knows nothing of either: they order the viewer's own titles.
    sort: state.sort === 'added' || state.sort === 'runtime' ? 'popular' : (state.sort ?? 'popular'),
  };
}

export function isFiltered({ pages: _, ...filters }: BrowseState): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

/** The list with the value added, or taken out where it was in. */
export function toggled(list: number[] | undefined, value: number): number[] {
  if (!list?.includes(value)) return [...(list ?? []), value].slice(-10);
  return list.filter((other) => other !== value);
}
