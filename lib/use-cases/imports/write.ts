import 'server-only';
import { ledgerPlays, SOURCE_NAMES } from '@/lib/imports/ledger-plays';
import type { StoredImport } from '@/lib/imports/repository';
import { claimRows, type FoundRow, giveThumbs, settleRows, undoRows } from '@/lib/imports/rows-repository';
import { type RatedThumb, thumbOfRating } from '@/lib/imports/thumb-of-rating';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { record } from '@/lib/progress/recorder';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { addToWatchlist } from '@/lib/watchlist/repository';

/** A commit of the ledger takes some 500 reports; players' own go in between. */
const ROWS_AT_ONCE = 200;

/**
 * Writes what is ready, through the ledger like everything that is watched: so history, places, threads and what comes
 * next follow by the same rules. A row that was claimed and not written, because the server went down, is written again
 * to the same effect.
 * @returns false when the import was stopped.
 */
export async function writeImport(
  client: TonightSupabase,
  job: StoredImport,
  keep: (done: number) => Promise<boolean>,
): Promise<boolean> {
  for (;;) {
    const rows = await claimRows(client, job.id, ROWS_AT_ONCE);
    if (rows.length === 0) return true;
    const now = Date.now();
    const entries = rows.flatMap((row) => entriesOf(row, Date.parse(job.madeAt), now));
    if (entries.length > 0) await record(entries);
    for (const row of rows) if (row.told.kind === 'wanted') await want(client, row);
    const heldBack = await giveThumbs(client, job.id, opinionsOf(rows));
    await settleRows(
      client,
      job.id,
      rows.map(({ number }) => ({ number, state: heldBack.has(number) ? 'known' : 'written' })),
    );
    if (!(await keep(rows.length))) return false;
  }
}

/** What a row tells the ledger. @param deviceName as the history names where it was watched. */
export function entriesOf(
  { told, at, targetId, item, sessionId, found }: FoundRow,
  madeAt: number,
  now: number,
  deviceName = SOURCE_NAMES[told.source],
): LedgerEntry[] {
  if (sessionId === null) return [];
  return ledgerPlays(told, at, found, madeAt).map((play) => ({
    ...item,
    profileId: targetId,
    episodeId: found.episodeId,
    id: sessionId,
    kind: play.kind,
    event: play.event,
    sequence: play.sequence,
    position: play.position,
    duration: play.duration,
    creditsStart: null,
    secondsPlayed: play.secondsPlayed,
    observedMs: play.at,
    sentMs: now,
    receivedMs: now,
    deviceId: null,
    deviceName,
    snapshot: found.snapshot,
  }));
}

function opinionsOf(rows: FoundRow[]): { number: number; thumb: RatedThumb }[] {
  return rows.flatMap(({ number, told: { kind, rating = 0 } }) => {
    const thumb = kind === 'rated' ? thumbOfRating(rating) : null;
    return thumb ? [{ number, thumb }] : [];
  });
}

async function want(client: TonightSupabase, { targetId, item: { type, tmdbId }, found }: FoundRow): Promise<void> {
  const { title, poster, backdrop } = found.snapshot;
  await addToWatchlist(client, { profileId: targetId, type, tmdbId, title, poster, backdrop });
}

/** Takes back what was written. @returns false when the import was stopped. */
export async function undoImport(
  client: TonightSupabase,
  job: StoredImport,
  keep: (done: number) => Promise<boolean>,
): Promise<boolean> {
  for (;;) {
    const undone = await undoRows(client, job.id, 2 * ROWS_AT_ONCE);
    if (undone === 0) return true;
    if (!(await keep(undone))) return false;
  }
}
