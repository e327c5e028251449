import 'server-only';
import { randomUUID } from 'node:crypto';
import type { FoundRow } from '@/lib/imports/rows-repository';
import { type Items, readItems, watchedTime } from '@/lib/players/trakt/read-items';
import { record } from '@/lib/progress/recorder';
import { adminClient } from '@/lib/supabase/admin';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { matchRow } from '@/lib/use-cases/imports/match-rows';
import { settled } from '@/lib/use-cases/imports/settle-pages';
import { entriesOf } from '@/lib/use-cases/imports/write';
import { countedByType, notFound } from '@/lib/use-cases/players/trakt/counts';
import type { Player } from '@/lib/use-cases/players/trakt/door';
import { findItems } from '@/lib/use-cases/players/trakt/find-items';

const ENTRIES_AT_ONCE = 400;

/**
 * Adds what was watched, as an import does: what the ledger knows already is not added again, so that a player may send
 * the same any number of times. A title or episode without a time becomes a mark.
 * @throws CatalogUnavailableError
 */
export async function addHistory({ token, profile }: Player, body: Items): Promise<Response> {
  const now = Date.now();
  const { found, missing } = await findItems(profile, readItems(body), ({ watchedAt }) => {
    const at = watchedTime(watchedAt, now);
    return at === null ? { kind: 'watched', at: null } : { kind: 'play', at: new Date(at).toISOString() };
  });
  const catalog = catalogWithin([profile]);
  const rows: FoundRow[] = [];
  for (const { item, known, rows: told } of found) {
    const matched = await Promise.all(
      told.map((row, index) => matchRow({ number: rows.length + index, told: row }, known, profile.id, false, catalog)),
    );
    const good = matched.flatMap(({ number, state, item: key, at = null, found: what }, index) => {
      const row = told[index];
      if (state !== 'matched' || !key || !row || !what?.snapshot) return [];
      const { episodeId = null, duration = null, airedOn = null, isDay = false, snapshot } = what;
      const facts = { episodeId, duration, airedOn, isDay, snapshot };
      return [{ number, told: row, targetId: profile.id, item: key, at, sessionId: null, found: facts }];
    });
    if (good.length === 0) missing.push(item);
    rows.push(...good.map((row, index) => ({ ...row, number: rows.length + index })));
  }
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const ready = (await settled(await adminClient(), randomUUID(), rows)).flatMap((said) => {
    const row = byNumber.get(said.number);
    if (!row || said.state !== 'ready' || !said.sessionId) return [];
    return [{ ...row, sessionId: said.sessionId, found: { ...row.found, ...said.found } }];
  });
  const entries = ready.flatMap((row) => entriesOf(row, now, now, token.name));
  for (let from = 0; from < entries.length; from += ENTRIES_AT_ONCE) {
    await record(entries.slice(from, from + ENTRIES_AT_ONCE));
  }
  const added = countedByType(ready.map(({ item }) => item));
  return Response.json({ added, updated: { movies: 0, episodes: 0 }, not_found: notFound(missing) }, { status: 201 });
}
