import type { TmdbParams } from '@/lib/tmdb/source-contract';

/** TMDB takes its newer tokens (v4, a JWT) in a header and its older keys (v3, 32 hex digits) in the address. */
export function credentialsFor(token: string | undefined): { headers: Record<string, string>; params: TmdbParams } {
  if (!token) return { headers: {}, params: {} };
  if (/^[0-9a-f]{32}$/i.test(token)) return { headers: {}, params: { api_key: token } };
  return { headers: { authorization: `Bearer ${token}` }, params: {} };
}
