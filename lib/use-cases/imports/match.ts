import 'server-only';
import type { TitleSummary } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { readCatalogProfiles } from '@/lib/household/catalog-profiles-repository';
import type { ShowSeasons } from '@/lib/imports/match-episode';
import type { StoredImport } from '@/lib/imports/repository';
import {
  matchedRows,
  moveRows,
  type RowSaid,
  settleRows,
  type WaitingRow,
  waitingRows,
} from '@/lib/imports/rows-repository';
import type { ImportCandidate } from '@/lib/imports/schema';
import { settleTitle, type TitleToMatch, titlesToMatch } from '@/lib/imports/titles-repository';
import type { Capped } from '@/lib/ratings/rating-cap';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { findTitle } from '@/lib/use-cases/imports/find-title';
import { matchRow, readKnownTitle } from '@/lib/use-cases/imports/match-rows';
import { targetOf } from '@/lib/use-cases/imports/people-of';
import { settlePages } from '@/lib/use-cases/imports/settle-pages';

const TITLES_AT_ONCE = 8;
const ROWS_AT_ONCE = 500;

/** Whose eyes a title is looked up with. */
interface Looking {
  targetId: string;
  catalog: Catalog;
  locale: CatalogLocale;
}

/**
 * Looks up every title and row that waits, and then what the ledger knows of them. Finished rows stay finished: after a
 * stop, the next run begins with those that still wait.
 * @param keep takes how many rows are done. @param catalogWithin what these people may see.
 * @returns false when the import was stopped.
 * @throws CatalogUnavailableError
 */
export async function matchImport(
  client: TonightSupabase,
  job: StoredImport,
  keep: (done: number) => Promise<boolean>,
  catalogWithin: (people: readonly Capped[]) => Catalog,
): Promise<boolean> {
  const looking = await lookers(client, job, catalogWithin);
  let after = '';
  for (;;) {
    const titles = await titlesToMatch(client, job.id, after, TITLES_AT_ONCE * 4);
    if (titles.length === 0) break;
    after = titles.at(-1)?.key ?? after;
    const queue = [...titles];
    let done = 0;
    const work = async () => {
      for (let title = queue.shift(); title; title = queue.shift())
        done += await matchTitle(client, job, title, looking);
    };
    await Promise.all(Array.from({ length: TITLES_AT_ONCE }, work));
    if (!(await keep(done))) return false;
  }
  return settlePages(client, job, keep, matchedRows);
}

/** The catalog of each profile that gets rows. */
async function lookers(
  client: TonightSupabase,
  job: StoredImport,
  catalogWithin: (people: readonly Capped[]) => Catalog,
): Promise<Map<string, Looking>> {
  const targets = new Set([job.profileId, ...Object.values(job.people).filter((id) => id !== null)]);
  const profiles = await readCatalogProfiles(client, [...targets]);
  return new Map(
    profiles.map((profile) => [
      profile.id,
      { targetId: profile.id, catalog: catalogWithin([profile]), locale: catalogLocale(profile) },
    ]),
  );
}

/** @returns how many rows are done with. */
async function matchTitle(
  client: TonightSupabase,
  job: StoredImport,
  title: TitleToMatch,
  looking: Map<string, Looking>,
): Promise<number> {
  const [first] = await waitingRows(client, job.id, title.key, 1);
  if (!first) return 0;
  const looker = looking.get(targetOf(job, first.told.person) ?? '');
  if (!looker) {
    await settleTitle(client, job.id, title.key, { state: 'not-found', title: null });
    await moveRows(client, job.id, title.key, ['waiting'], 'not-found');
    return 0;
  }
  const { catalog, locale } = looker;
  const verdict = title.chosen
    ? { kind: 'sure' as const, title: title.chosen }
    : await findTitle(first.told, catalog, locale);
  const known = verdict.kind === 'sure' ? await readKnownTitle(verdict.title, catalog, locale) : null;
  if (!known || verdict.kind !== 'sure') {
    const isUnsure = verdict.kind === 'unsure';
    const candidates = isUnsure ? verdict.candidates.map(candidateOf) : [];
    const state = isUnsure ? 'unsure' : 'not-found';
    await settleTitle(client, job.id, title.key, { state, title: null, candidates });
    await moveRows(client, job.id, title.key, ['waiting'], state);
    return 0;
  }
  const details = 'movie' in known ? known.movie : known.show;
  await settleTitle(client, job.id, title.key, {
    state: 'matched',
    title: { ...verdict.title, poster: details.poster, label: details.title },
  });
  let done = 0;
  for (;;) {
    const rows = await waitingRows(client, job.id, title.key, ROWS_AT_ONCE);
    if (rows.length === 0) return done;
    if ('show' in known) await loadSeasons(known.seasons, rows);
    const said: RowSaid[] = [];
    for (const row of rows)
      said.push(await matchRow(row, known, looker.targetId, job.dayOrder === 'day-first', catalog));
    await settleRows(client, job.id, said);
    done += rows.length;
  }
}

/** Reads the seasons that rows name at once: then they are one question to TMDB. */
async function loadSeasons(show: ShowSeasons, rows: readonly WaitingRow[]): Promise<void> {
  const named = new Set(rows.map(({ told }) => told.season));
  const listed = show.seasons.filter(({ number }) => named.has(number));
  await Promise.all(listed.map(({ number }) => show.load(number)));
}

export function candidateOf({ type, id, title, date, poster }: TitleSummary): ImportCandidate {
  return { type, tmdbId: id, title, year: date === null ? null : Number(date.slice(0, 4)), poster };
}
