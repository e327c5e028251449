/*
 * A route handler says for whom it acts, where it is exported: see `lib/use-cases/access/route.ts`. One that says nothing
 * does not compile (`supabase/tests/access/every-route.ts`), and one that says what is not so fails against the table in
 * `docs/access.md`.
 */

/**
 * - `nobody`: the route refuses every caller.
 * - `anyone`: the route answers every caller.
 * - `supabase`: Supabase's own door, where row level security decides.
 * - `visitor`: everyone who may look at the catalog: an account or, where it is open, a viewer who has not signed in.
 * - `suite`: the door for tests, where `TEST_DOOR` opens one; else there is no such address.
 * - `player`: a player that speaks Trakt's language, by a token of its own, for the profile that the token names.
 * - `account`: the account that is signed in.
 * - `listener`: a caller that may hear of what profiles do: an account of those open in its browser, a token of its
 *   own.
 * - `profile`: a profile of its household, the one the request names or else the one this browser watches as; open in
 *   this browser where it has a PIN.
 * - `profiles`: several of them, for what was played while they were open.
 * - `household`: who may change the household: with the PIN of its settings or the account's proof where it guards anything.
 * - `owner`: who gave the account's proof.
 */
export type Acts =
  | 'nobody'
  | 'anyone'
  | 'supabase'
  | 'visitor'
  | 'suite'
  | 'player'
  | 'account'
  | 'listener'
  | 'profile'
  | 'profiles'
  | 'household'
  | 'owner';

/**
 * What a route that acts for a profile does with a title above its cap.
 * - `none`: it names none.
 * - `stored`: it names only what the profile put there itself.
 * - `listed`: left out of what it answers.
 * - `found`: looked up as the profile sees it, so that there is no such title (404).
 * - `refused`: the request is (403), before any work.
 */
export type Titles = 'none' | 'stored' | 'listed' | 'found' | 'refused';

/**
 * Which personal tokens a route takes, whose profile is within their reach: those that `read`, those alone that also
 * `write`, or `none`. What says nothing of it takes none, but for the catalog and the stream of changes, which are read.
 */
export type Tokens = 'read' | 'write' | 'none';

export interface Access {
  acts: Acts;
  titles: Titles;
  tokens: Tokens;
}

/** A plain function from Request to Response, which anything can serve, and what it says of itself. */
export type DeclaredHandler = Handler & { readonly access: Access };

/** @param route what the address takes, where it takes anything. */
export type Handler = (request: Request, route?: { params: Promise<object> }) => Promise<Response>;
