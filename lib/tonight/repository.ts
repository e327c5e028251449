import 'server-only';
import { titleColumns } from '@/lib/catalog/key-columns';
import type { TitleKey } from '@/lib/catalog/title-key';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { fitAddress, fitText } from '@/lib/supabase/fit-text';
import { type EveningKey, keyOf } from '@/lib/tonight/evening-columns';
import type { PickedTitle } from '@/lib/tonight/evening-repository';
import { unwrap } from '@/lib/tonight/store-error';

/* What a household settles of an evening, through a client acting as the account. */

/** Says who is here. @param only leaves alone the profiles that have said something already. */
export async function setPresence(
  client: TonightSupabase,
  key: EveningKey,
  profileId: string,
  here: boolean,
  only?: 'where-unsaid',
): Promise<void> {
  const row = { ...keyOf(key), profile_id: profileId, here };
  unwrap(
    await client.from('tonight_presence').upsert(row, {
      onConflict: 'household_id,evening,profile_id',
      ignoreDuplicates: only === 'where-unsaid',
    }),
  );
}

/** Which of these people were said to be here, on that evening or a later one. */
export async function saidToBeHere(
  client: TonightSupabase,
  profileIds: string[],
  sinceEvening: string,
): Promise<Set<string>> {
  const rows = await client
    .from('tonight_presence')
    .select('profile_id')
    .in('profile_id', profileIds)
    .eq('here', true)
    .gte('evening', sinceEvening);
  return new Set((unwrap(rows) ?? []).map((row) => row.profile_id));
}

/** @param doneBy ISO instant; null: no hurry. */
export async function setDoneBy(client: TonightSupabase, key: EveningKey, doneBy: string | null): Promise<void> {
  unwrap(
    await client
      .from('tonight_evenings')
      .upsert({ ...keyOf(key), done_by: doneBy }, { onConflict: 'household_id,evening' }),
  );
}

/** @param at when it was given; null takes it back. */
export async function setVote(
  client: TonightSupabase,
  key: EveningKey,
  profileId: string,
  title: TitleKey,
  at: Date | null,
): Promise<void> {
  const row = { ...keyOf(key), profile_id: profileId, ...titleColumns(title) };
  const votes = client.from('tonight_votes');
  unwrap(
    await (at
      ? votes.upsert(
          { ...row, voted_at: at.toISOString() },
          { onConflict: 'household_id,evening,profile_id,media_type,tmdb_id', ignoreDuplicates: true },
        )
      : votes.delete().match(row)),
  );
}

/** Picks a title. Picked already: it stays as it was picked first. */
export async function addPick(
  client: TonightSupabase,
  key: EveningKey,
  profileId: string,
  pick: PickedTitle,
  at: Date,
): Promise<void> {
  const title = fitText(pick.title) ?? 'Untitled';
  const [poster, backdrop] = [fitAddress(pick.poster), fitAddress(pick.backdrop)];
  const by = { picked_by: profileId, picked_at: at.toISOString() };
  const row = { ...keyOf(key), ...titleColumns(pick), ...by, title, poster, backdrop };
  unwrap(
    await client
      .from('tonight_picks')
      .upsert(row, { onConflict: 'household_id,evening,media_type,tmdb_id', ignoreDuplicates: true }),
  );
}

/** @returns whether it was picked. */
export async function removePick(client: TonightSupabase, key: EveningKey, title: TitleKey): Promise<boolean> {
  const rows = await client
    .from('tonight_picks')
    .delete()
    .match({ ...keyOf(key), ...titleColumns(title) })
    .select('tmdb_id');
  return (unwrap(rows) ?? []).length > 0;
}

/** Says "not this" to a surprise, for the rest of the evening. */
export async function addRefusal(client: TonightSupabase, key: EveningKey, title: TitleKey): Promise<void> {
  unwrap(
    await client
      .from('tonight_refusals')
      .upsert(
        { ...keyOf(key), ...titleColumns(title) },
        { onConflict: 'household_id,evening,media_type,tmdb_id', ignoreDuplicates: true },
      ),
  );
}
