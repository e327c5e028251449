import 'server-only';
import { titleColumns, titleOfRow } from '@/lib/catalog/key-columns';
import type { TitleKey } from '@/lib/catalog/title-key';
import { adminClient } from '@/lib/supabase/admin';
import type { Database } from '@/lib/supabase/database.types';
import { fitText } from '@/lib/supabase/fit-text';
import type { EveningKey } from '@/lib/tonight/evening-columns';
import { unwrap } from '@/lib/tonight/store-error';

/* Guests of an evening, past row level security: the service alone reads or writes them. */

type Row = Database['public']['Tables']['tonight_guests']['Row'];

export interface StoredGuest {
  id: string;
  householdId: string;
  evening: string;
  /** Who made the code. */
  profileId: string;
  name: string;
  isSentAway: boolean;
  votes: TitleKey[];
  veto: (TitleKey & { title: string }) | null;
}

/** A code, before or after a guest joined by it. */
export interface StoredCode extends Omit<StoredGuest, 'name' | 'votes' | 'veto'> {
  isUsed: boolean;
}

const guests = async () => (await adminClient()).from('tonight_guests');
const WITH_VOTES = '*, tonight_guest_votes(media_type, tmdb_id)';
type RowWithVotes = Row & { tonight_guest_votes: Parameters<typeof titleOfRow>[0][] };

function toCode(row: Row): StoredCode {
  const { id, household_id: householdId, evening, profile_id: profileId } = row;
  const states = { isUsed: row.joined_at !== null, isSentAway: row.sent_away_at !== null };
  return { id, householdId, evening, profileId, ...states };
}

function toGuest(row: RowWithVotes): StoredGuest {
  const { veto_media_type: media_type, veto_tmdb_id: tmdb_id, veto_title: title } = row;
  const isVetoed = media_type !== null && tmdb_id !== null && title !== null;
  const { isUsed: _, ...known } = toCode(row);
  return {
    ...known,
    name: row.name ?? '',
    votes: row.tonight_guest_votes.map(titleOfRow),
    veto: isVetoed ? { ...titleOfRow({ media_type, tmdb_id }), title } : null,
  };
}

/** Everyone who joined an evening and was not sent away, in the order in which they came. */
export async function readGuests({ householdId, evening }: EveningKey): Promise<StoredGuest[]> {
  const rows = await (await guests())
    .select(WITH_VOTES)
    .match({ household_id: householdId, evening })
    .not('joined_at', 'is', null)
    .is('sent_away_at', null)
    .order('joined_at');
  return (unwrap(rows) ?? []).map(toGuest);
}

/** How many codes were made for an evening. */
export async function countCodes({ householdId, evening }: EveningKey): Promise<number> {
  const { count, error } = await (await guests())
    .select('id', { count: 'exact', head: true })
    .match({ household_id: householdId, evening });
  unwrap({ data: null, error });
  return count ?? 0;
}

interface NewCode extends EveningKey {
  profileId: string;
  userId: string;
  codeHash: string;
}

/** @returns its id, by which the guest is sent away. */
export async function insertCode({ householdId, evening, profileId, userId, codeHash }: NewCode): Promise<string> {
  const row = { household_id: householdId, evening, profile_id: profileId, user_id: userId, code_hash: codeHash };
  const made = unwrap(await (await guests()).insert(row).select('id').single());
  return made?.id ?? '';
}

/** Codes and guests of the evenings before one are gone with what they voted. */
export async function forgetGuestsBefore({ householdId, evening }: EveningKey): Promise<void> {
  unwrap(await (await guests()).delete().eq('household_id', householdId).lt('evening', evening));
}

export async function findCode(codeHash: string): Promise<StoredCode | null> {
  const row = unwrap(await (await guests()).select('*').eq('code_hash', codeHash).maybeSingle());
  return row && toCode(row);
}

/** Lets a guest in by a code. @returns false where another came first. */
export async function takeCode(id: string, name: string, secretHash: string, at: Date): Promise<boolean> {
  const taken = await (await guests())
    .update({ name, secret_hash: secretHash, joined_at: at.toISOString() })
    .eq('id', id)
    .is('joined_at', null)
    .is('sent_away_at', null)
    .select('id');
  return (unwrap(taken) ?? []).length > 0;
}

export async function findGuest(secretHash: string): Promise<StoredGuest | null> {
  const row = await (await guests()).select(WITH_VOTES).eq('secret_hash', secretHash).maybeSingle();
  const found = unwrap(row);
  return found && toGuest(found);
}

/** Ends a guest's evening, or closes a code that waits. @returns false where the household has no such guest. */
export async function sendAway(householdId: string, id: string, at: Date): Promise<boolean> {
  const sent = await (await guests())
    .update({ sent_away_at: at.toISOString() })
    .match({ household_id: householdId, id })
    .select('id');
  return (unwrap(sent) ?? []).length > 0;
}

export async function setGuestVote(guestId: string, title: TitleKey, voted: boolean): Promise<void> {
  const votes = (await adminClient()).from('tonight_guest_votes');
  const row = { guest_id: guestId, ...titleColumns(title) };
  unwrap(
    await (voted
      ? votes.upsert(row, { onConflict: 'guest_id,media_type,tmdb_id', ignoreDuplicates: true })
      : votes.delete().match(row)),
  );
}

/** @returns false when this guest's veto of the evening is spent on another title. */
export async function giveGuestVeto(guestId: string, title: TitleKey & { title: string }): Promise<boolean> {
  const { media_type, tmdb_id } = titleColumns(title);
  const columns = { veto_media_type: media_type, veto_tmdb_id: tmdb_id };
  const given = await (await guests())
    .update({ ...columns, veto_title: fitText(title.title) ?? 'Untitled' })
    .eq('id', guestId)
    .or(`veto_title.is.null,and(veto_media_type.eq.${media_type},veto_tmdb_id.eq.${tmdb_id})`)
    .select('id');
  return (unwrap(given) ?? []).length > 0;
}

export async function takeBackGuestVeto(guestId: string, title: TitleKey): Promise<void> {
  const { media_type, tmdb_id } = titleColumns(title);
  const nothing = { veto_media_type: null, veto_tmdb_id: null, veto_title: null };
  unwrap(
    await (await guests()).update(nothing).match({ id: guestId, veto_media_type: media_type, veto_tmdb_id: tmdb_id }),
  );
}
