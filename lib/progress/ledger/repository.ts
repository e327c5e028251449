import type { TitleKey } from '@/lib/catalog/title-key';
import 'server-only';
import { z } from 'zod';
import type { Undo } from '@/lib/progress/action-answer-schema';
import { itemName } from '@/lib/progress/item-name';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { fromPlaceLines } from '@/lib/progress/ledger/place-lines';
import { toReportArray } from '@/lib/progress/ledger/report-array';
import type { Place } from '@/lib/progress/place-schema';
import { toPlaces, unwrap } from '@/lib/progress/repository';
import type { TonightSupabase } from '@/lib/supabase/admin';

/*
 * Everything that writes progress. The rules by which reports merge are the database's (see the progress migrations):
 * what is called here are its functions, one transaction each.
 */

/** Commits reports and acts, all or none. @returns the stored place of every item named, each once. */
export async function recordProgress(
  client: TonightSupabase,
  entries: LedgerEntry[],
  signal?: AbortSignal,
): Promise<Place[]> {
  const call = client.rpc('record_progress', { reports: toReportArray(entries) });
  const places = fromPlaceLines(unwrap(await (signal ? call.abortSignal(signal) : call)) ?? '', entries);
  // Of an item that stands there twice, the later is right.
  return [...new Map(places.map((place) => [itemName(place), place])).values()];
}

/** @returns false when there was nothing to forget. */
export async function forgetProgress(
  client: TonightSupabase,
  profileId: string,
  undo: Undo,
  at?: Date,
): Promise<boolean> {
  const call = { ...forgetArguments(profileId, undo), at: at?.toISOString() };
  return Boolean(unwrap(await client.rpc('forget_progress', call)));
}

/** @returns the places that are back; null when there is no such forget. */
export async function takeBackForget(client: TonightSupabase, profileId: string, undo: Undo): Promise<Place[] | null> {
  const text = unwrap(await client.rpc('take_back_forget', forgetArguments(profileId, undo)));
  return text === null ? null : toPlaces(text);
}

/** Takes back what was done on purpose. @returns the places as they are then; null when there is no such act. */
export async function takeBackAct(
  client: TonightSupabase,
  profileId: string,
  { type: media, tmdbId: tmdb }: TitleKey,
  act: string,
): Promise<Place[] | null> {
  const text = unwrap(await client.rpc('take_back_act', { profile: profileId, media, tmdb, act }));
  return text === null ? null : toPlaces(text);
}

/** @returns false when nothing of it is stored. */
export async function hideTitle(
  client: TonightSupabase,
  profileId: string,
  { type: media, tmdbId: tmdb }: TitleKey,
  hidden: boolean,
  at?: Date,
): Promise<boolean> {
  const call = { profile: profileId, media, tmdb, hidden, at: at?.toISOString() };
  return Boolean(unwrap(await client.rpc('hide_progress', call)));
}

export async function dropShow(
  client: TonightSupabase,
  profileId: string,
  showId: number,
  dropped: boolean,
  at?: Date,
): Promise<boolean> {
  const call = { profile: profileId, tmdb: showId, dropped, at: at?.toISOString() };
  return Boolean(unwrap(await client.rpc('drop_show', call)));
}

const clockSchema = z.object({ now_ms: z.number(), newest_ms: z.number().nullable() });

/** The store's clock and, where looked for, the newest instant it holds, in milliseconds since 1970. */
export async function readLedgerClock(
  client: TonightSupabase,
  look: boolean,
): Promise<{ nowMs: number; newestMs: number | null }> {
  const { now_ms, newest_ms } = clockSchema.parse(unwrap(await client.rpc('ledger_clock', { look }).single()));
  return { nowMs: now_ms, newestMs: newest_ms };
}

/** The newest instant that decides something in a household, by its own clock; null where it has watched nothing. */
export async function newestInHousehold(admin: TonightSupabase, household: string): Promise<Date | null> {
  const newest: string | null = unwrap(await admin.rpc('household_newest', { household }));
  return newest ? new Date(newest) : null;
}

/** Deletes what was forgotten before then, beyond any undo. @returns how many rows of the ledger that were. */
export async function purgeForgotten(client: TonightSupabase, before: Date): Promise<number> {
  return Number(unwrap(await client.rpc('purge_forgotten', { before: before.toISOString() })));
}

/** When the newest place of all was observed, should that lie after this moment. */
export async function newestPlaceAfter(client: TonightSupabase, moment: Date): Promise<Date | null> {
  const rows = unwrap(
    await client
      .from('watch_progress')
      .select('observed_at')
      .gt('observed_at', moment.toISOString())
      .order('observed_at', { ascending: false })
      .limit(1),
  );
  return rows?.[0] ? new Date(rows[0].observed_at) : null;
}

function forgetArguments(profileId: string, { type, tmdbId, season, episode, forgetId }: Undo) {
  const whole = type === 'movie' ? 0 : -1;
  return {
    profile: profileId,
    media: type,
    tmdb: tmdbId,
    season: season ?? whole,
    episode: episode ?? whole,
    forget_id: forgetId,
  };
}
