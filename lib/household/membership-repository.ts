import 'server-only';
import { z } from 'zod';
import { HouseholdStoreError } from '@/lib/household/errors';
import { forgetProfiles } from '@/lib/household/profile-memory';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { storableText } from '@/lib/supabase/fit-text';

/** An account in the household. */
export interface HouseholdPerson {
  userId: string;
  email: string;
  role: 'owner' | 'member';
}

export interface Invite {
  id: string;
  /** ISO instant. */
  expiresAt: string;
}

const peopleSchema = z.array(z.object({ user_id: z.uuid(), email: z.string(), role: z.enum(['owner', 'member']) }));
const lookSchema = z
  .array(z.object({ state: z.enum(['open', 'used', 'expired', 'unknown']), household_name: z.string().nullable() }))
  .length(1);
const acceptedSchema = z.enum(['joined', 'used', 'expired', 'unknown', 'member', 'elsewhere']);

function unwrap<Data>({ data, error }: { data: Data; error: { message: string } | null }): Data {
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data;
}

/** Everyone in the acting account's household, the owner first. */
export async function listPeople(client: TonightSupabase): Promise<HouseholdPerson[]> {
  const rows = peopleSchema.parse(unwrap(await client.rpc('household_people')));
  return rows.map(({ user_id, email, role }) => ({ userId: user_id, email, role }));
}

/** Whose household it is; none where there is none. */
export async function accountsOf(admin: TonightSupabase, householdId: string): Promise<string[]> {
  const rows = unwrap(await admin.from('household_members').select('user_id').eq('household_id', householdId));
  return (rows ?? []).map(({ user_id }) => user_id);
}

/** Whether the client's account is the household's owner. */
export async function isOwner(client: TonightSupabase, household: string): Promise<boolean> {
  return z.boolean().parse(unwrap(await client.rpc('is_household_owner', { household })));
}

export async function renameHousehold(client: TonightSupabase, id: string, name: string): Promise<void> {
  unwrap(await client.from('households').update({ name }).eq('id', id));
}

/** @returns whether the account left: the last one deletes the household instead. */
export async function leaveHousehold(client: TonightSupabase): Promise<boolean> {
  const left = z.boolean().parse(unwrap(await client.rpc('leave_household')));
  forgetProfiles();
  return left;
}

/** With everything in it. @returns whether the account was its owner. */
export async function deleteHousehold(client: TonightSupabase, id: string): Promise<boolean> {
  const deleted = unwrap(await client.from('households').delete().eq('id', id).select('id'));
  forgetProfiles();
  return (deleted ?? []).length > 0;
}

/** An owner removes a person from the household. */
export async function removePerson(client: TonightSupabase, userId: string): Promise<boolean> {
  const removed = unwrap(await client.from('household_members').delete().eq('user_id', userId).select('user_id'));
  forgetProfiles();
  return (removed ?? []).length > 0;
}

export async function insertInvite(client: TonightSupabase, householdId: string, tokenHash: string): Promise<void> {
  unwrap(await client.from('household_invites').insert({ household_id: householdId, token_hash: tokenHash }));
}

/** Invites that can still be accepted. */
export async function listOpenInvites(client: TonightSupabase): Promise<Invite[]> {
  const rows = unwrap(
    await client
      .from('household_invites')
      .select('id, expires_at')
      .is('accepted_at', null)
      .gt('expires_at', new Date().toISOString())
      .order('created_at'),
  );
  return (rows ?? []).map(({ id, expires_at }) => ({ id, expiresAt: expires_at }));
}

export async function deleteInvite(client: TonightSupabase, id: string): Promise<void> {
  unwrap(await client.from('household_invites').delete().eq('id', id));
}

export async function lookAtInvite(client: TonightSupabase, token: string) {
  const [look] = lookSchema.parse(unwrap(await client.rpc('look_at_invite', { token: storableText(token) })));
  return { state: look?.state ?? 'unknown', householdName: look?.household_name ?? null };
}

export async function acceptInvite(client: TonightSupabase, token: string) {
  const accepted = acceptedSchema.parse(unwrap(await client.rpc('accept_invite', { token: storableText(token) })));
  forgetProfiles();
  return accepted;
}
