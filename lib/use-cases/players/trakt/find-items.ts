import 'server-only';
import { availableEpisodes } from '@/lib/catalog/availability';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import type { TitleKey } from '@/lib/catalog/title-key';
import { todayIn } from '@/lib/catalog/today';
import type { ActingProfile } from '@/lib/household/acting-profile';
import { nowFor } from '@/lib/household/clock';
import { type NeutralRow, neutralRow } from '@/lib/imports/neutral-row';
import type { PlayedTitle } from '@/lib/players/player-event';
import type { SaidItem } from '@/lib/players/trakt/read-items';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { findTitle } from '@/lib/use-cases/imports/find-title';
import { type Known, readKnownTitle } from '@/lib/use-cases/imports/match-rows';

/** What was named and found, with everything of it that can be watched: a whole show is its episodes that have aired. */
export interface FoundItem {
  item: SaidItem;
  key: TitleKey;
  known: Known;
  rows: NeutralRow[];
}

const AT_ONCE = 8;

/**
 * Films, shows and episodes in the catalog as the profile may see it, found as an import finds them.
 * @param told what a row says of when its item was watched.
 * @returns what was found, and what was not: a title that is above the cap, too. @throws CatalogUnavailableError
 */
export async function findItems(
  profile: ActingProfile,
  items: SaidItem[],
  told: (item: SaidItem) => Partial<NeutralRow> = () => ({}),
): Promise<{ found: FoundItem[]; missing: SaidItem[] }> {
  const catalog = catalogWithin([profile]);
  const byTitle = Map.groupBy(items, ({ title }) =>
    JSON.stringify(
      title && [
        title.type,
        title.ids,
        title.title,
        title.year,
        Object.keys(title.ids).length > 0 || title.title ? null : title.episodeIds,
      ],
    ),
  );
  const found: FoundItem[] = [];
  const missing: SaidItem[] = [];
  const groups = [...byTitle.values()];
  for (let from = 0; from < groups.length; from += AT_ONCE) {
    await Promise.all(
      groups.slice(from, from + AT_ONCE).map(async (group) => {
        const [{ title } = { title: null }] = group;
        const known = title && (await knownTitle(profile, title, catalog));
        for (const item of group) {
          const rows = known && item.title ? await rowsOf(profile, item, item.title, known.known, told(item)) : [];
          if (known && rows.length > 0) found.push({ item, key: known.key, known: known.known, rows });
          else missing.push(item);
        }
      }),
    );
  }
  return { found, missing };
}

async function knownTitle(profile: ActingProfile, title: PlayedTitle, catalog: Catalog) {
  const locale = catalogLocale(profile);
  const verdict = await findTitle(rowOf(title, {}), catalog, locale);
  const known = verdict.kind === 'sure' ? await readKnownTitle(verdict.title, catalog, locale) : null;
  return verdict.kind === 'sure' && known ? { key: verdict.title, known } : null;
}

async function rowsOf(
  profile: ActingProfile,
  { whole }: SaidItem,
  title: PlayedTitle,
  known: Known,
  told: Partial<NeutralRow>,
): Promise<NeutralRow[]> {
  if (!whole || 'movie' in known) return [rowOf(title, told)];
  const today = todayIn(profile.timeZone, nowFor(profile));
  const regular = known.seasons.seasons.map(({ number }) => number).filter((number) => number > 0);
  const numbers = title.season === null ? regular : [title.season];
  const seasons = await Promise.all(numbers.map((number) => known.seasons.load(number)));
  const aired = availableEpisodes(
    seasons.flatMap((listed) => listed ?? []),
    today,
  );
  return aired.map(({ season, number }) => rowOf({ ...title, season, episode: number, episodeTitle: null }, told));
}

function rowOf({ season, episode, episodeTitle, ...title }: PlayedTitle, told: Partial<NeutralRow>): NeutralRow {
  const numbers = title.type === 'tv' ? { season, episode, episodeTitle: episodeTitle ?? undefined } : {};
  return neutralRow({ source: 'trakt', ...title, ...numbers, at: new Date(0).toISOString(), ...told });
}
