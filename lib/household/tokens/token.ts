import { z } from 'zod';

/**
 * What a token opens: the API, the address at which another player reports, the address of a feed or a calendar, or the door
 * for players that speak Trakt's language.
 */
export const tokenPurposeSchema = z.enum(['api', 'hook', 'feed', 'calendar', 'player']);
export type TokenPurpose = z.infer<typeof tokenPurposeSchema>;

/** A program that acts for one profile. It is no account: what an account may do, it is not asked for. */
export interface TokenActor {
  id: string;
  householdId: string;
  profileId: string;
  /** Whose account made it; its membership is the token's. */
  userId: string;
  mayWrite: boolean;
  /** Of an address where several people’s reports come: whose count, by the player’s own name; null: everybody’s. */
  onlyUser: string | null;
  /** As its household calls it. */
  name: string;
}
