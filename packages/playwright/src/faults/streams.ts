import type { BrowserContext, Route } from '@playwright/test';
import { type Point, secondsOf } from '../household/when.ts';
import type { StreamFault } from './names.ts';
import { firstBytesAt, shortened } from './playlist.ts';

const SLOW_MS = 4_000;

const isStream = (url: URL) => /\.(m3u8|mp4|m4s|ts)$/.test(url.pathname);
const isList = (url: string) => new URL(url).pathname.endsWith('.m3u8');

/** @param at where in the film, for what has a place. @returns what mends it. */
export async function armStream(context: BrowserContext, fault: StreamFault, at: Point = 0) {
  const handle = await handlerOf(fault, secondsOf(at));
  await context.route(isStream, handle);
  return () => context.unroute(isStream, handle);
}

async function handlerOf(fault: StreamFault, second: number): Promise<(route: Route) => Promise<void>> {
  switch (fault) {
    case 'stream expired':
      return (route) => route.fulfill({ status: 403, contentType: 'text/plain', body: 'This address has expired.' });
    case 'stream slow':
      return async (route) => {
        if (!isList(route.request().url())) await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        await route.fallback();
      };
    case 'stream shorter than declared':
      return (route) => rewritten(route, (list) => shortened(list, second));
    case 'stream HEVC only':
      return (route) => rewritten(route, (list) => list.replaceAll(/avc1\.[0-9a-f]+/gi, 'hvc1.1.6.L93.B0'));
    case 'piece missing':
      return missingPiece(second);
  }
}

/** Each track is its own file, and a piece is a range of its bytes: the list says which. */
function missingPiece(second: number): (route: Route) => Promise<void> {
  const missing = new Set<string>();
  return async (route) => {
    const url = route.request().url();
    if (isList(url)) {
      return rewritten(route, (list) => {
        const piece = firstBytesAt(list, second);
        if (piece) missing.add(`${new URL(piece.file, url).href} ${piece.from ?? ''}`);
        return list;
      });
    }
    const from = /^bytes=(\d+)-/.exec(route.request().headers().range ?? '')?.[1] ?? '';
    if (missing.has(`${url} ${from}`)) return route.fulfill({ status: 404, body: 'There is no such piece.' });
    return route.fallback();
  };
}

async function rewritten(route: Route, change: (list: string) => string): Promise<void> {
  if (!isList(route.request().url())) return route.fallback();
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.text()) });
}
