import { randomUUID } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { TEST_PASSWORD } from '../test-supabase';
import { ABOVE_CAP, type Ids, PIN, WITHIN_CAP } from './beginning';

/** A request that is right in everything but who may ask. */
export interface Example {
  /** What the address takes and, of the rest, the query. */
  at?: Record<string, string | number>;
  /** JSON, or a file as it is. */
  body?: Record<string, unknown> | string | Uint8Array<ArrayBuffer>;
}

/** Of a household without profiles. */
const HOUSEHOLD_FILE = zipSync({
  'household.json': strToU8(
    JSON.stringify({ format: 'tonight-household', version: 1, household: 'Ours', exportedAt: '', leftOut: [] }),
  ),
});

const film = { type: 'movie', tmdbId: WITHIN_CAP.movie };
const filmInPath = { type: 'movie', tmdbId: WITHIN_CAP.movie };
const wanted = { type: 'tv', tmdbId: WITHIN_CAP.show };
/** As the door for players takes what was watched, or is wanted. */
const WANTED = { movies: [{ ids: { tmdb: WITHIN_CAP.movie } }] };
const longAgo = '2026-01-01T00:00:00.000Z';

function report(profileId: string, tmdbId = WITHIN_CAP.movie) {
  const at = new Date().toISOString();
  const device = { sessionId: randomUUID(), sequence: 1, deviceId: randomUUID() };
  return { type: 'movie', tmdbId, profileId, position: 30, duration: 596, observedAt: at, sentAt: at, ...device };
}

/** What a player says of itself. */
function beat(profileId: string, tmdbId = WITHIN_CAP.movie) {
  const ids = { screenId: randomUUID(), deviceId: randomUUID(), profileId };
  const playing = { position: 30, duration: 596, paused: false, rate: 1, captions: null, hasNext: false, driven: true };
  return { ...ids, type: 'movie', tmdbId, title: 'A film', ...playing };
}

/** By the rows of the table: `ada` has no PIN, `grace` has one. */
export const ROUTE_REQUESTS: Record<string, (ids: Ids) => Example> = {
  'GET /api/calendars/[secret]': () => ({ at: { secret: 'made-up.ics' } }),
  'GET /api/feeds/[secret]/[feed]': () => ({ at: { secret: 'made-up', feed: 'watched.json' } }),
  'POST /api/hooks/[secret]': () => ({ at: { secret: 'made-up' }, body: {} }),
  'GET /api/library/frames/[file]': () => ({ at: { file: `${randomUUID()}.jpg` } }),
  'GET /api/library/streams/[token]/[[...path]]': () => ({ at: { token: 'made-up' } }),
  'GET /api/progress': () => ({}),
  'GET /api/progress (Ada’s)': ({ ada }) => ({ at: { profileId: ada } }),
  'GET /api/progress (Grace’s)': ({ grace }) => ({ at: { profileId: grace } }),
  'POST /api/progress (Ada’s)': ({ ada }) => ({ body: report(ada) }),
  'POST /api/progress (Grace’s)': ({ grace }) => ({ body: report(grace) }),
  'POST /api/progress (Lina’s, above her cap)': ({ lina }) => ({ body: report(lina, ABOVE_CAP.movie) }),
  'PATCH /api/progress (Ada’s)': ({ ada }) => ({ body: { ...film, profileId: ada, action: 'set', position: 20 } }),
  'PATCH /api/progress (Grace’s)': ({ grace }) => ({
    body: { ...film, profileId: grace, action: 'set', position: 20 },
  }),
  'PATCH /api/progress (Lina’s, above her cap)': ({ lina }) => ({
    body: { ...film, tmdbId: ABOVE_CAP.movie, profileId: lina, action: 'set', position: 20 },
  }),
  'GET /api/progress/[type]/[tmdbId] (Ada’s)': ({ ada }) => ({ at: { ...filmInPath, profileId: ada } }),
  'GET /api/progress/[type]/[tmdbId] (Grace’s)': ({ grace }) => ({ at: { ...filmInPath, profileId: grace } }),
  'DELETE /api/progress/[type]/[tmdbId] (Ada’s)': ({ ada }) => ({ at: { ...filmInPath, profileId: ada } }),
  'DELETE /api/progress/[type]/[tmdbId] (Grace’s)': ({ grace }) => ({ at: { ...filmInPath, profileId: grace } }),
  'GET /api/progress/[type]/[tmdbId] (Lina’s, above her cap)': ({ lina }) => ({
    at: { ...filmInPath, tmdbId: ABOVE_CAP.movie, profileId: lina },
  }),
  'DELETE /api/progress/[type]/[tmdbId] (Lina’s, above her cap)': ({ lina }) => ({
    at: { ...filmInPath, tmdbId: ABOVE_CAP.movie, profileId: lina },
  }),
  'POST /api/progress/titles (Ada’s)': ({ ada }) => ({ body: { profileId: ada, keys: [film] } }),
  'POST /api/progress/titles (Grace’s)': ({ grace }) => ({ body: { profileId: grace, keys: [film] } }),
  'POST /api/progress/batch (Ada’s)': ({ ada }) => ({ body: { profileId: ada, keys: [film] } }),
  'POST /api/progress/batch (Grace’s)': ({ grace }) => ({ body: { profileId: grace, keys: [film] } }),
  'GET /api/progress/show/[tmdbId] (Ada’s)': ({ ada }) => ({ at: { tmdbId: WITHIN_CAP.show, profileId: ada } }),
  'GET /api/progress/show/[tmdbId] (Grace’s)': ({ grace }) => ({ at: { tmdbId: WITHIN_CAP.show, profileId: grace } }),
  'GET /api/progress/show/[tmdbId] (Lina’s, above her cap)': ({ lina }) => ({
    at: { tmdbId: ABOVE_CAP.show, profileId: lina },
  }),
  'GET /api/progress/stream': () => ({}),
  'POST /api/screens (Ada’s)': ({ ada }) => ({ body: beat(ada) }),
  'POST /api/screens (Grace’s)': ({ grace }) => ({ body: beat(grace) }),
  'POST /api/screens (Lina’s, above her cap)': ({ lina }) => ({ body: beat(lina, ABOVE_CAP.movie) }),
  'DELETE /api/screens/[screenId] (Ada’s)': ({ ada }) => ({ at: { screenId: randomUUID(), profileId: ada } }),
  'DELETE /api/screens/[screenId] (Grace’s)': ({ grace }) => ({ at: { screenId: randomUUID(), profileId: grace } }),
  'POST /api/screens/[screenId]/commands (Ada’s)': ({ ada }) => ({
    at: { screenId: randomUUID() },
    body: { profileId: ada, command: { do: 'pause' } },
  }),
  'POST /api/screens/[screenId]/commands (Grace’s)': ({ grace }) => ({
    at: { screenId: randomUUID() },
    body: { profileId: grace, command: { do: 'pause' } },
  }),
  'GET /api/thumbs (Ada’s)': ({ ada }) => ({ at: { profileId: ada } }),
  'GET /api/thumbs (Grace’s)': ({ grace }) => ({ at: { profileId: grace } }),
  'PUT /api/thumbs (Ada’s)': ({ ada }) => ({ body: { profileId: ada, ...wanted, thumb: 'up' } }),
  'PUT /api/thumbs (Grace’s)': ({ grace }) => ({ body: { profileId: grace, ...wanted, thumb: 'up' } }),
  'PUT /api/thumbs (Lina’s, above her cap)': ({ lina }) => ({
    body: { profileId: lina, type: 'movie', tmdbId: ABOVE_CAP.movie, thumb: 'up' },
  }),
  'GET /api/watchlist (Ada’s)': ({ ada }) => ({ at: { profileId: ada } }),
  'GET /api/watchlist (Grace’s)': ({ grace }) => ({ at: { profileId: grace } }),
  'POST /api/watchlist (Ada’s)': ({ ada }) => ({ body: { profileId: ada, ...wanted } }),
  'POST /api/watchlist (Grace’s)': ({ grace }) => ({ body: { profileId: grace, ...wanted } }),
  'POST /api/watchlist (Lina’s, above her cap)': ({ lina }) => ({
    body: { profileId: lina, type: 'movie', tmdbId: ABOVE_CAP.movie },
  }),
  'PATCH /api/watchlist (Ada’s)': ({ ada }) => ({ body: { profileId: ada, ...film, after: null } }),
  'PATCH /api/watchlist (Grace’s)': ({ grace }) => ({ body: { profileId: grace, ...film, after: null } }),
  'DELETE /api/watchlist (Ada’s)': ({ ada }) => ({ at: { profileId: ada, ...film } }),
  'DELETE /api/watchlist (Grace’s)': ({ grace }) => ({ at: { profileId: grace, ...film } }),
  'GET /api/history (Ada’s)': ({ ada }) => ({ at: { profileId: ada } }),
  'GET /api/history (Grace’s)': ({ grace }) => ({ at: { profileId: grace } }),
  'GET /api/statistics (Ada’s)': ({ ada }) => ({ at: { profileId: ada } }),
  'GET /api/statistics (Grace’s)': ({ grace }) => ({ at: { profileId: grace } }),
  'POST /api/history (Ada’s)': ({ ada, playback }) => ({
    body: { action: 'take-back', profileId: ada, deviceId: playback, since: longAgo },
  }),
  'POST /api/history (Grace’s)': ({ grace, playback }) => ({
    body: { action: 'take-back', profileId: grace, deviceId: playback, since: longAgo },
  }),
  'DELETE /api/history (Ada’s)': ({ ada, playback }) => ({ at: { profileId: ada, sessionId: playback } }),
  'DELETE /api/history (Grace’s)': ({ grace, playback }) => ({ at: { profileId: grace, sessionId: playback } }),
  'GET /api/imports (Ada’s)': ({ ada }) => ({ at: { profileId: ada } }),
  'GET /api/imports (Grace’s)': ({ grace }) => ({ at: { profileId: grace } }),
  'POST /api/imports (Ada’s)': ({ ada }) => ({ body: { profileId: ada } }),
  'POST /api/imports (Grace’s)': ({ grace }) => ({ body: { profileId: grace } }),
  'GET /api/imports/[id] (Ada’s)': ({ ada, import: id }) => ({ at: { id, profileId: ada } }),
  'GET /api/imports/[id] (Grace’s)': ({ grace, graceImport: id }) => ({ at: { id, profileId: grace } }),
  'PATCH /api/imports/[id] (Ada’s)': ({ ada, import: id }) => ({
    at: { id, profileId: ada },
    body: { action: 'cancel' },
  }),
  'PATCH /api/imports/[id] (Grace’s)': ({ grace, graceImport: id }) => ({
    at: { id, profileId: grace },
    body: { action: 'cancel' },
  }),
  'PATCH /api/imports/[id] (Ada’s, rows for Grace)': ({ ada, grace, import: id }) => ({
    at: { id, profileId: ada },
    body: { action: 'match', people: { Grace: grace } },
  }),
  'PATCH /api/imports/[id] (Lina’s, above her cap)': ({ lina, linaImport: id }) => ({
    at: { id, profileId: lina },
    body: { action: 'choose', key: 'any', title: { type: 'movie', tmdbId: ABOVE_CAP.movie } },
  }),
  'POST /api/imports/[id]/files (Ada’s)': ({ ada, import: id }) => ({
    at: { id, profileId: ada, name: 'history.csv' },
    body: 'watched_at,tmdb_id,type\n2024-01-01T00:00:00Z,550,movie\n',
  }),
  'POST /api/imports/[id]/files (Grace’s)': ({ grace, graceImport: id }) => ({
    at: { id, profileId: grace, name: 'history.csv' },
    body: 'watched_at,tmdb_id,type\n2024-01-01T00:00:00Z,550,movie\n',
  }),
  'GET /api/profiles': () => ({}),
  'POST /api/profiles': () => ({ body: { name: 'Guest' } }),
  'PATCH /api/profiles': ({ grace }) => ({ body: { order: [grace] } }),
  'PATCH /api/profiles/[id] (Ada’s name)': ({ ada }) => ({ at: { id: ada }, body: { name: 'Adele' } }),
  'PATCH /api/profiles/[id] (Grace’s name)': ({ grace }) => ({ at: { id: grace }, body: { name: 'Gracie' } }),
  'PATCH /api/profiles/[id] (Lina’s cap)': ({ lina }) => ({ at: { id: lina }, body: { ratingCap: null } }),
  'PATCH /api/profiles/[id] (how Ada likes to watch)': ({ ada }) => ({
    at: { id: ada },
    body: { preferences: { autoplay: false } },
  }),
  'DELETE /api/profiles/[id]': ({ spare }) => ({ at: { id: spare } }),
  'POST /api/profiles/[id]/restore': ({ gone }) => ({ at: { id: gone } }),
  'POST /api/profiles/[id]/unlock': ({ grace }) => ({ at: { id: grace }, body: { pin: PIN } }),
  'POST /api/household': () => ({ body: { name: 'Another' } }),
  'POST /api/household/unlock': () => ({ body: { pin: PIN } }),
  'GET /api/household/export': () => ({}),
  'POST /api/household/import': () => ({ body: HOUSEHOLD_FILE }),
  'POST /api/account/proof': () => ({ body: { password: TEST_PASSWORD } }),
  'GET /api/tonight (Ada’s)': ({ ada }) => ({ at: { profileId: ada } }),
  'GET /api/tonight (Grace’s)': ({ grace }) => ({ at: { profileId: grace } }),
  'POST /api/tonight (Ada is here)': ({ ada }) => ({ body: { profileId: ada, action: 'here', who: ada, here: true } }),
  'POST /api/tonight (Grace is here)': ({ ada, grace }) => ({
    body: { profileId: ada, action: 'here', who: grace, here: true },
  }),
  'POST /api/tonight (Lina picks above her cap)': ({ lina }) => ({
    body: { profileId: lina, action: 'pick', type: 'movie', tmdbId: ABOVE_CAP.movie },
  }),
  'GET /api/tonight/guest': () => ({}),
  'PATCH /api/tonight/guest': () => ({ body: { ...film, action: 'vote' } }),
  'POST /api/tonight/guests (Ada’s)': ({ ada }) => ({ at: { profileId: ada } }),
  'POST /api/tonight/guests (Grace’s)': ({ grace }) => ({ at: { profileId: grace } }),
  'DELETE /api/tonight/guests (Ada’s)': ({ ada, guest }) => ({ at: { profileId: ada, id: guest } }),
  'DELETE /api/tonight/guests (Grace’s)': ({ grace, guest }) => ({ at: { profileId: grace, id: guest } }),
  'DELETE /api/tonight (Ada’s)': ({ ada }) => ({ at: { profileId: ada, ...film } }),
  'DELETE /api/tonight (Grace’s)': ({ grace }) => ({ at: { profileId: grace, ...film } }),
  'GET /api/movies/[tmdbId] (above the cap)': () => ({ at: { tmdbId: ABOVE_CAP.movie } }),
  'GET /api/movies/[tmdbId] (within it)': () => ({ at: { tmdbId: WITHIN_CAP.movie } }),
  'GET /api/shows/[tmdbId] (above the cap)': () => ({ at: { tmdbId: ABOVE_CAP.show } }),
  'GET /api/shows/[tmdbId] (within it)': () => ({ at: { tmdbId: WITHIN_CAP.show } }),
  'GET /api/shows/[tmdbId]/seasons/[season] (above the cap)': () => ({ at: { tmdbId: ABOVE_CAP.show, season: 1 } }),
  'GET /api/shows/[tmdbId]/seasons/[season] (within it)': () => ({ at: { tmdbId: WITHIN_CAP.show, season: 1 } }),
  'GET /sw.js': () => ({}),
  'GET /api/health': () => ({}),
  'GET /api/ready': () => ({}),
  'GET /api/openapi.json': () => ({}),
  'GET /api/test': () => ({}),
  'POST /api/test/demo': () => ({ body: {} }),
  'POST /api/test/groups': () => ({ body: { accessToken: 'nobody’s', people: [randomUUID(), randomUUID()] } }),
  'POST /api/test/households': () => ({ body: { profiles: [{ name: 'Ada' }] } }),
  'PUT /api/test/households/[id]/clock': () => ({ at: { id: randomUUID() }, body: { ahead: 60 } }),
  'PUT /api/test/households/[id]/pin': () => ({ at: { id: randomUUID() }, body: { pin: '2468' } }),
  'PUT /api/test/households/[id]/store': () => ({ at: { id: randomUUID() }, body: { away: true } }),
  'GET /api/test/outbox': () => ({ at: { to: 'ada@example.org' } }),
  'POST /api/test/scenarios': () => ({ body: { scenario: 'gap' } }),
  'PUT /api/test/scenarios/[id]/fault': () => ({ at: { id: 1_900_000_000 }, body: { fault: 'away' } }),
  'GET /api/test/streams': () => ({ at: { type: 'movie', tmdbId: 9_000_027 } }),
  'POST /api/test/sessions': () => ({ body: { email: 'ada@example.org', password: 'wrote the first compiler' } }),
  'POST /trakt/scrobble/[action]': () => ({
    at: { action: 'pause' },
    body: { movie: { ids: { tmdb: WITHIN_CAP.movie } }, progress: 50 },
  }),
  'GET /api/trailers/[site]/[key]': () => ({ at: { site: 'youtube', key: 'abc' } }),
  'GET /trakt/sync/history/[[...which]]': () => ({}),
  'POST /trakt/sync/history/[[...which]]': () => ({ body: WANTED }),
  'POST /trakt/sync/history/remove': () => ({ body: WANTED }),
  'GET /trakt/sync/last_activities': () => ({}),
  'GET /trakt/sync/playback/[[...which]]': () => ({}),
  'DELETE /trakt/sync/playback/[[...which]]': () => ({}),
  'GET /trakt/sync/watched/[type]': () => ({ at: { type: 'movies' } }),
  'GET /trakt/sync/watchlist/[[...which]]': () => ({}),
  'POST /trakt/sync/watchlist/[[...which]]': () => ({ body: WANTED }),
  'POST /trakt/sync/watchlist/remove': () => ({ body: WANTED }),
  'GET /trakt/users/settings': () => ({}),
  'POST /trakt/oauth/device/code': () => ({ body: { client_id: 'a player' } }),
  'POST /trakt/oauth/device/token (a made-up one)': () => ({ body: { code: 'made-up', client_id: 'a player' } }),
  'POST /trakt/oauth/token (a made-up one)': () => ({
    body: { grant_type: 'refresh_token', refresh_token: 'made-up', client_id: 'a player' },
  }),
  'POST /trakt/oauth/revoke (a made-up one)': () => ({ body: { token: 'made-up' } }),
  'GET /sign-in/return': () => ({ at: { token: randomUUID(), type: 'email' } }),
};
