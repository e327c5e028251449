import 'server-only';
import { z } from 'zod';
import { HouseholdStoreError } from '@/lib/household/errors';
import { forgetTokens } from '@/lib/household/tokens/memory';
import { type TokenActor, type TokenPurpose, tokenPurposeSchema } from '@/lib/household/tokens/token';
import { adminClient } from '@/lib/supabase/admin';

/** A token as its household sees it: never the secret. */
export interface ListedToken {
  id: string;
  profileId: string;
  /** Whose account made it. */
  userId: string;
  purpose: TokenPurpose;
  name: string;
  mayWrite: boolean;
  onlyUser: string | null;
  /** ISO instants. */
  madeAt: string;
  usedAt: string | null;
}

const actorSchema = z.object({
  token_id: z.uuid(),
  of_household: z.uuid(),
  of_profile: z.uuid(),
  of_user: z.uuid(),
  writes: z.boolean(),
  of_player_user: z.string().nullable(),
  called: z.string(),
});

function unwrap<Data>({ data, error }: { data: Data; error: { message: string } | null }): Data {
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data;
}

/** For whom a token acts, by its hash; null for one that was revoked or never was. Notes that it is used. */
export async function useToken(hash: string, wanted: TokenPurpose): Promise<TokenActor | null> {
  const rows = unwrap(await (await adminClient()).rpc('use_token', { hash, wanted }));
  const [row] = z.array(actorSchema).parse(rows ?? []);
  if (!row) return null;
  return {
    id: row.token_id,
    householdId: row.of_household,
    profileId: row.of_profile,
    userId: row.of_user,
    mayWrite: row.writes,
    onlyUser: row.of_player_user,
    name: row.called,
  };
}

/** Everyone's in a household, the newest first. */
export async function listTokens(householdId: string): Promise<ListedToken[]> {
  const rows = unwrap(
    await (await adminClient())
      .from('personal_tokens')
      .select('id, profile_id, user_id, purpose, name, may_write, only_user, made_at, used_at')
      .eq('household_id', householdId)
      .order('made_at', { ascending: false })
      .order('id'),
  );
  return (rows ?? []).map(({ id, profile_id, user_id, purpose, name, may_write, only_user, made_at, used_at }) => {
    const said = {
      id,
      purpose: tokenPurposeSchema.parse(purpose),
      name,
      mayWrite: may_write,
      onlyUser: only_user,
      madeAt: made_at,
      usedAt: used_at,
    };
    return { ...said, profileId: profile_id, userId: user_id };
  });
}

export interface NewToken {
  householdId: string;
  profileId: string;
  userId: string;
  purpose: TokenPurpose;
  name: string;
  mayWrite: boolean;
  onlyUser?: string | null;
  hash: string;
}

export async function insertToken(token: NewToken): Promise<void> {
  const { householdId, profileId, userId, purpose, name, mayWrite, onlyUser = null, hash } = token;
  const row = { household_id: householdId, profile_id: profileId, user_id: userId, purpose, name, only_user: onlyUser };
  unwrap(await (await adminClient()).from('personal_tokens').insert({ ...row, may_write: mayWrite, token_hash: hash }));
}

/** From now on it opens nothing, in any process. */
export async function revokeToken(householdId: string, id: string): Promise<void> {
  unwrap(await (await adminClient()).from('personal_tokens').delete().match({ household_id: householdId, id }));
  forgetTokens();
}

/** Ends the calendar's address of a profile, in any process. */
export async function revokeCalendars(householdId: string, profileId: string): Promise<void> {
  const which = { household_id: householdId, profile_id: profileId, purpose: 'calendar' } as const;
  unwrap(await (await adminClient()).from('personal_tokens').delete().match(which));
  forgetTokens();
}
