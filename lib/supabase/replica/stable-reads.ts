/*
 * What a replica may answer, and nothing else: lists that pages are made of, by functions that PostgreSQL calls stable and
 * tables that no act reads before it writes. Places, threads, rights, PINs, sessions, evenings and whatever stands in a write
 * are asked of the database itself.
 */

const FUNCTIONS = new Set([
  'continue_candidates',
  'watch_history',
  'watched_items',
  'watched_plays',
  'library_shelf',
  'library_shelved',
  'library_season',
  'library_marked_titles',
  'library_title_folders',
]);

const TABLES = new Set(['watchlist', 'thumbs', 'device_names']);

const FUNCTION = '/rest/v1/rpc/';
const TABLE = '/rest/v1/';

/** Whether a question to Supabase is one of them. */
export function isStableRead({ method, url }: Pick<Request, 'method' | 'url'>): boolean {
  const { pathname } = new URL(url);
  if (pathname.startsWith(FUNCTION)) return method === 'POST' && FUNCTIONS.has(pathname.slice(FUNCTION.length));
  return method === 'GET' && pathname.startsWith(TABLE) && TABLES.has(pathname.slice(TABLE.length));
}
