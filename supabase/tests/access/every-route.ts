import type { AppRouteHandlerRoutes } from '@/.next/types/routes';
import type { DeclaredHandler } from '@/lib/http/declared';

type Verb = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
export type RouteModule = { readonly [verb in Verb]?: DeclaredHandler };

/**
 * Every route there is. Next writes down their addresses before types are checked: one that is missing here does not
 * compile, and neither does one whose verbs do not declare for whom they act (see `lib/use-cases/access/route.ts`).
 */
export const EVERY_ROUTE = {
  '/api/[...path]': () => import('@/app/api/[...path]/route'),
  '/api/account/proof': () => import('@/app/api/account/proof/route'),
  '/api/calendars/[secret]': () => import('@/app/api/calendars/[secret]/route'),
  '/api/health': () => import('@/app/api/health/route'),
  '/api/ready': () => import('@/app/api/ready/route'),
  '/api/history': () => import('@/app/api/history/route'),
  '/api/hooks/[secret]': () => import('@/app/api/hooks/[secret]/route'),
  '/api/household': () => import('@/app/api/household/route'),
  '/api/household/export': () => import('@/app/api/household/export/route'),
  '/api/household/import': () => import('@/app/api/household/import/route'),
  '/api/household/unlock': () => import('@/app/api/household/unlock/route'),
  '/api/imports': () => import('@/app/api/imports/route'),
  '/api/imports/[id]': () => import('@/app/api/imports/[id]/route'),
  '/api/imports/[id]/files': () => import('@/app/api/imports/[id]/files/route'),
  '/api/library/frames/[file]': () => import('@/app/api/library/frames/[file]/route'),
  '/api/library/streams/[token]/[[...path]]': () => import('@/app/api/library/streams/[token]/[[...path]]/route'),
  '/api/movies/[tmdbId]': () => import('@/app/api/movies/[tmdbId]/route'),
  '/api/openapi.json': () => import('@/app/api/openapi.json/route'),
  '/api/profiles': () => import('@/app/api/profiles/route'),
  '/api/profiles/[id]': () => import('@/app/api/profiles/[id]/route'),
  '/api/profiles/[id]/restore': () => import('@/app/api/profiles/[id]/restore/route'),
  '/api/profiles/[id]/unlock': () => import('@/app/api/profiles/[id]/unlock/route'),
  '/api/progress': () => import('@/app/api/progress/route'),
  '/api/progress/[type]/[tmdbId]': () => import('@/app/api/progress/[type]/[tmdbId]/route'),
  '/api/progress/batch': () => import('@/app/api/progress/batch/route'),
  '/api/progress/titles': () => import('@/app/api/progress/titles/route'),
  '/api/progress/show/[tmdbId]': () => import('@/app/api/progress/show/[tmdbId]/route'),
  '/api/progress/stream': () => import('@/app/api/progress/stream/route'),
  '/api/screens': () => import('@/app/api/screens/route'),
  '/api/screens/[screenId]': () => import('@/app/api/screens/[screenId]/route'),
  '/api/screens/[screenId]/commands': () => import('@/app/api/screens/[screenId]/commands/route'),
  '/api/shows/[tmdbId]': () => import('@/app/api/shows/[tmdbId]/route'),
  '/api/shows/[tmdbId]/seasons/[season]': () => import('@/app/api/shows/[tmdbId]/seasons/[season]/route'),
  '/api/test': () => import('@/app/api/test/route'),
  '/api/test/demo': () => import('@/app/api/test/demo/route'),
  '/api/test/groups': () => import('@/app/api/test/groups/route'),
  '/api/test/households': () => import('@/app/api/test/households/route'),
  '/api/test/households/[id]/clock': () => import('@/app/api/test/households/[id]/clock/route'),
  '/api/test/outbox': () => import('@/app/api/test/outbox/route'),
  '/api/test/scenarios': () => import('@/app/api/test/scenarios/route'),
  '/api/test/scenarios/[id]/fault': () => import('@/app/api/test/scenarios/[id]/fault/route'),
  '/api/test/sessions': () => import('@/app/api/test/sessions/route'),
  '/api/test/streams': () => import('@/app/api/test/streams/route'),
  '/api/statistics': () => import('@/app/api/statistics/route'),
  '/api/tonight': () => import('@/app/api/tonight/route'),
  '/api/watchlist': () => import('@/app/api/watchlist/route'),
  '/auth/v1/[[...path]]': () => import('@/app/auth/v1/[[...path]]/route'),
  '/rest/v1/[[...path]]': () => import('@/app/rest/v1/[[...path]]/route'),
  '/sign-in/return': () => import('@/app/sign-in/return/route'),
  '/sw.js': () => import('@/app/sw.js/route'),
} satisfies Record<AppRouteHandlerRoutes, () => Promise<RouteModule>>;
