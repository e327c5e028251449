import { expect, it } from 'vitest';
import { isStableRead } from '@/lib/supabase/replica/stable-reads';

it.each([
  ['POST', '/rest/v1/rpc/continue_candidates', true],
  ['POST', '/rest/v1/rpc/watch_history', true],
  ['GET', '/rest/v1/watchlist?profile_id=in.(a,b)', true],
  // Places, rights, sessions, and what writes.
  ['POST', '/rest/v1/rpc/progress_places', false],
  ['GET', '/rest/v1/watch_progress', false],
  ['GET', '/rest/v1/profiles', false],
  ['POST', '/rest/v1/rpc/session_counts', false],
  ['POST', '/rest/v1/rpc/record_progress', false],
  ['POST', '/rest/v1/rpc/watch_statistics', false],
  ['POST', '/auth/v1/token', false],
  // The same addresses, to write.
  ['POST', '/rest/v1/watchlist', false],
  ['PATCH', '/rest/v1/thumbs', false],
  ['DELETE', '/rest/v1/watchlist', false],
  // Spelt otherwise, as the gateway would read it.
  ['GET', '/rest/v1/%77atchlist', false],
  ['GET', '/rest/v1//watchlist', false],
])('%s %s: %s', (method, address, may) => {
  expect(isStableRead({ method, url: `http://supabase.localhost${address}` })).toBe(may);
});
