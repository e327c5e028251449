import 'server-only';
import { z } from 'zod';
import { HouseholdStoreError } from '@/lib/household/errors';
import {
  CODE_SECONDS,
  MOST_WAITING,
  newPlayerCode,
  PACE_LEEWAY_SECONDS,
  PACE_SECONDS,
  TOKEN_SECONDS,
} from '@/lib/household/player-codes/player-code';
import { forgetTokens } from '@/lib/household/tokens/memory';
import { hashOfSecret, newPersonalToken } from '@/lib/http/personal-token';
import { adminClient } from '@/lib/supabase/admin';
import { storableText } from '@/lib/supabase/fit-text';

/* Codes of players that wait, and the tokens that come of them. Of every secret the hash alone is kept. */

function unwrap<Data>({ data, error }: { data: Data; error: { message: string } | null }): Data {
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data;
}

/** What a player is given; the server keeps neither in clear. */
export interface PlayerTokens {
  access: string;
  renewal: string;
}

const newTokens = (): PlayerTokens => ({ access: newPersonalToken(), renewal: newPersonalToken() });

/** A code for a player to show. @returns null where too many wait. */
export async function makePlayerCode(client: string, said: string): Promise<{ device: string; typed: string } | null> {
  // Two players may draw the same code at once, but not twice in a row.
  for (const _ of [1, 2]) {
    const made = { device: newPersonalToken(), typed: newPlayerCode() };
    const row = {
      device: hashOfSecret(made.device),
      letters: made.typed,
      client: hashOfSecret(client),
      called: storableText(said),
      lasts: CODE_SECONDS,
      most: MOST_WAITING,
    };
    if (unwrap(await (await adminClient()).rpc('make_player_code', row))) return made;
  }
  return null;
}

const answerSchema = z.enum(['unknown', 'used', 'expired', 'denied', 'slow-down', 'waiting', 'allowed']);
export type CodeAnswer = z.infer<typeof answerSchema>;

/** What became of a player's code, and the tokens, once, where a person allowed it. */
export async function askPlayerCode(
  device: string,
  client: string,
): Promise<{ answer: CodeAnswer; tokens: PlayerTokens }> {
  const tokens = newTokens();
  const asked = {
    device: hashOfSecret(device),
    client: hashOfSecret(client),
    access: hashOfSecret(tokens.access),
    renewal: hashOfSecret(tokens.renewal),
    lasts: TOKEN_SECONDS,
    pace: PACE_SECONDS - PACE_LEEWAY_SECONDS,
  };
  return { answer: answerSchema.parse(unwrap(await (await adminClient()).rpc('ask_player_code', asked))), tokens };
}

/** The next tokens of a player; null where the renewal was revoked, used up, or is another program's. */
export async function renewPlayerTokens(renewal: string, client: string): Promise<PlayerTokens | null> {
  const tokens = newTokens();
  const asked = {
    renewal: hashOfSecret(renewal),
    client: hashOfSecret(client),
    next_access: hashOfSecret(tokens.access),
    next_renewal: hashOfSecret(tokens.renewal),
    lasts: TOKEN_SECONDS,
  };
  const renewed = unwrap(await (await adminClient()).rpc('renew_player_token', asked));
  if (!renewed) return null;
  forgetTokens();
  return tokens;
}

/** Ends a token by the secret itself, in any process: its holder may give it back. */
export async function endPlayerToken(secret: string): Promise<void> {
  const which = { token_hash: hashOfSecret(secret), purpose: 'player' } as const;
  unwrap(await (await adminClient()).from('personal_tokens').delete().match(which));
  forgetTokens();
}

/** A player that waits to be allowed. */
export interface WaitingPlayer {
  typed: string;
  said: string;
  /** ISO instant. */
  madeAt: string;
}

/** The player that shows this code; null where none does, or not any more. */
export async function readWaitingPlayer(typed: string): Promise<WaitingPlayer | null> {
  const row = unwrap(
    await (await adminClient())
      .from('player_codes')
      .select('said, made_at')
      .match({ typed, state: 'waiting' })
      .gt('expires_at', new Date().toISOString())
      .maybeSingle(),
  );
  return row && { typed, said: row.said, madeAt: row.made_at };
}

export interface Allowed {
  householdId: string;
  profileId: string;
  userId: string;
  name: string;
}

/** @param allowed null: denied. @returns whether it was still waiting. */
export async function answerPlayerCode(typed: string, allowed: Allowed | null): Promise<boolean> {
  const said = allowed
    ? {
        state: 'allowed',
        household_id: allowed.householdId,
        profile_id: allowed.profileId,
        user_id: allowed.userId,
        name: allowed.name,
      }
    : { state: 'denied' };
  const rows = unwrap(
    await (await adminClient())
      .from('player_codes')
      .update(said)
      .match({ typed, state: 'waiting' })
      .gt('expires_at', new Date().toISOString())
      .select('typed'),
  );
  return (rows ?? []).length > 0;
}
