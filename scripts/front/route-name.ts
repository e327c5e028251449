import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { frontRouteOf, taken } from './routes.ts';

/** The operator's, see `operator.ts`. */
const OPERATORS = new Set(['/metrics', '/operator/backup', '/operator/restore']);
/** Files and what Next loads: by their first part. */
const FILES = new Set(['_next', 'demo', 'icons']);

/**
 * Names the route of an address, of which there are few, whatever is asked for: `/title/movie/[id]`, and `other` for what is
 * none of ours. What people watch and what opens a door stands in no metric and no log.
 * @param patterns Next's own, as its build lists them.
 */
export function routeNames(patterns: string[]): (address: string) => string {
  const known = patterns.map((pattern) => ({ pattern, parts: pattern.split('/').slice(1) }));
  return (address) => {
    const route = address.split('?', 1)[0] ?? '/';
    if (OPERATORS.has(route)) return route;
    const front = frontRouteOf(route);
    if (front) return front.route;
    const said = route === '/' ? [''] : route.split('/').slice(1);
    if (FILES.has(said[0] ?? '')) return `/${said[0]}`;
    return known.find(({ parts }) => matches(parts, said))?.pattern ?? 'other';
  };
}

function matches(parts: string[], said: string[]): boolean {
  try {
    return taken(parts, said) !== null;
  } catch {
    // What no text was written as.
    return false;
  }
}

/** Where the proxy finds a page for a language and region, or for who has a cap; the address has none of it. */
const WITHIN = /^\/(?:capped|in\/\[locale\])(?=\/)/;

/** The pages' and routes' patterns of the build as they are asked for, the plain ones first, as Next prefers them. */
export function builtRoutes(root: string): string[] {
  const file = path.join(root, '.next/app-path-routes-manifest.json');
  const routes = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  const catchesAll = (route: string) => (route.includes('[...') || route.includes('[[...') ? 1 : 0);
  const open = (route: string) => route.split('[').length;
  return [...new Set(Object.values(routes).map((route) => route.replace(WITHIN, '')))]
    .filter((route) => !route.startsWith('/[...'))
    .sort((one, other) => catchesAll(one) - catchesAll(other) || open(one) - open(other));
}
