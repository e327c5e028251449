import 'server-only';
import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import type { ActingProfile } from '@/lib/household/acting-profile';
import { yearOf } from '@/lib/players/trakt/shapes';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';

/** What a title is called, and of which year it is, as far as the catalog answers. */
export interface TitleFacts {
  title: string | null;
  year: number | null;
}
const UNKNOWN: TitleFacts = { title: null, year: null };

/** Titles as the profile sees them, each asked for once. @returns what answers for any of them. */
export async function factsOf(profile: ActingProfile, titles: TitleKey[]): Promise<(title: TitleKey) => TitleFacts> {
  const catalog = catalogWithin([profile]);
  const locale = catalogLocale(profile);
  const distinct = new Map(titles.map((title) => [titleText(title), title]));
  const read = async ({ type, tmdbId }: TitleKey): Promise<TitleFacts> => {
    const found = await (type === 'movie' ? catalog.getMovie(tmdbId, locale) : catalog.getShow(tmdbId, locale));
    return found ? { title: found.title, year: yearOf(found.date) } : UNKNOWN;
  };
  const facts = await Promise.all(
    [...distinct].map(async ([text, title]) => [text, await read(title).catch(() => UNKNOWN)] as const),
  );
  const known = new Map(facts);
  return (title) => known.get(titleText(title)) ?? UNKNOWN;
}
