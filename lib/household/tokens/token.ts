import { z } from 'zod';

/** What a token opens: the API, the address at which another player reports, or the address of a feed or a calendar. */
export const tokenPurposeSchema = z.enum(['api', 'hook', 'feed', 'calendar']);
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
}
