import type { DeclaredHandler } from '@/lib/http/declared';
import { EVERY_ROUTE, type RouteModule } from './every-route';

/** Doors of Supabase, whose rows are tables and functions: `access-tables.test.ts` and `attack-door.test.ts`. */
const SUPABASE = /^\/(rest|auth)\/v1\//;
/** What no other route serves: the answer says so in JSON. */
const NOWHERE = ['/api/[...path]', '/trakt/[...path]'];

/** Every verb of every route that the table of access is about, by `GET /api/profiles/[id]`. */
export async function declaredHandlers(): Promise<Map<string, DeclaredHandler>> {
  const handlers = new Map<string, DeclaredHandler>();
  for (const [address, load] of Object.entries<() => Promise<RouteModule>>(EVERY_ROUTE)) {
    if (SUPABASE.test(address) || NOWHERE.includes(address)) continue;
    for (const [verb, handle] of Object.entries(await load())) {
      if (/^[A-Z]+$/.test(verb)) handlers.set(`${verb} ${address}`, handle);
    }
  }
  return handlers;
}
