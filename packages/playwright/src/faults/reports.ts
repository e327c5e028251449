import type { BrowserContext, Route } from '@playwright/test';
import type { Household } from '../household/household.ts';
import type { ReportFault } from './names.ts';

const problem = (status: number, code: string, title: string) => ({
  status,
  headers: { 'retry-after': '1', 'content-type': 'application/problem+json' },
  body: JSON.stringify({ type: 'about:blank', title, status, code, detail: 'A suite armed this.' }),
});

const ANSWERS: Record<ReportFault, (route: Route) => Promise<void>> = {
  'report 503': (route) => route.fulfill(problem(503, 'unavailable', 'Service Unavailable')),
  'report 429': (route) => route.fulfill(problem(429, 'too-many', 'Too Many Requests')),
  'report 404 by a proxy': (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html><title>404 Not Found</title>' }),
  // The server has committed it; the browser never hears so.
  'report answer lost': async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  },
};

/** @returns what mends it. */
export async function armReports(context: BrowserContext, fault: ReportFault, times = Number.POSITIVE_INFINITY) {
  let left = times;
  const handle = async (route: Route) => {
    if (route.request().method() !== 'POST' || left <= 0) return route.fallback();
    left -= 1;
    await ANSWERS[fault](route);
  };
  const isReport = (url: URL) => url.pathname === '/api/progress';
  await context.route(isReport, handle);
  return () => context.unroute(isReport, handle);
}

/**
 * Pages and the API are as they are while the database is away: the server meets it for this household, and what a browser
 * asks of the API on its own never arrives. @returns what mends it.
 */
export async function armStoreAway(context: BrowserContext, { id, door }: Household) {
  const isApi = (url: URL) => url.pathname.startsWith('/api/');
  const handle = (route: Route) => route.fulfill(problem(503, 'unavailable', 'Service Unavailable'));
  await context.route(isApi, handle);
  await door.setStoreAway(id, true);
  return async () => {
    await door.setStoreAway(id, false);
    await context.unroute(isApi, handle);
  };
}
