import type { z } from 'zod';
import type { TitleKey } from '@/lib/catalog/title-key';
import type { ActingProfile } from '@/lib/household/acting-profile';
import type { Acts, Titles, Tokens } from '@/lib/http/declared';
import type { Identity } from '@/lib/supabase/access-token';
import type { Caller } from '@/lib/use-cases/access/caller';
import type { catalogOfRequest } from '@/lib/use-cases/access/catalog-of-request';
import type { Managed } from '@/lib/use-cases/access/manage';

/* What a route says of itself, see `route.ts`. */

/** What was asked, parsed. */
export interface Asked<Query, Body> {
  request: Request;
  /** The address: its search and what the path takes, which wins. */
  query: Query;
  body: Body;
}

/** What the work is given of its caller, once the caller may. */
export interface Actors {
  anyone: object;
  supabase: object;
  /** The catalog as this browser may see it. */
  visitor: Awaited<ReturnType<typeof catalogOfRequest>>;
  suite: object;
  /** Who it is, the work finds out: see `lib/use-cases/players/trakt/door.ts`. */
  player: object;
  account: { identity: Identity };
  listener: { caller: Caller };
  profile: { caller: Caller; profile: ActingProfile };
  profiles: { caller: Caller; profiles: ActingProfile[] };
  household: { identity: Identity; managed: Managed };
  owner: { identity: Identity; managed: Managed };
}
type ForProfiles = 'profile' | 'profiles';

/** Titles of the request that have to be within the profile's cap, or how else the work keeps to it, see `Titles`. */
type KeepsToCap<Query, Body> =
  | Exclude<Titles, 'refused'>
  | ((asked: Asked<Query, Body>, profile: ActingProfile) => TitleKey[]);

export interface Reads<Query, Body> {
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  bodyLimit?: number;
}

/**
 * A route that acts for profiles says how it keeps to their caps, and which tokens it takes; one that acts for several says
 * for which.
 */
export type Declaration<Who extends keyof Actors, Query, Body> = Reads<Query, Body> & {
  acts: Who;
} & (Who extends ForProfiles
    ? { titles: KeepsToCap<Query, Body>; tokens: Tokens }
    : { titles?: never; tokens?: never }) &
  (Who extends 'profiles' ? { whose: (asked: Asked<Query, Body>) => string[] } : { whose?: never });

/** The same, where it does not matter which. */
export interface AnyDeclaration<Query, Body> extends Reads<Query, Body> {
  acts: keyof Actors & Acts;
  titles?: KeepsToCap<Query, Body>;
  tokens?: Tokens;
  whose?: (asked: Asked<Query, Body>) => string[];
}
