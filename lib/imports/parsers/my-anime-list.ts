import { day, wholeNumber } from '@/lib/imports/field';
import { neutralRow, type Parsed } from '@/lib/imports/neutral-row';
import { ratedRow, ratingOf } from '@/lib/imports/rated-row';
import { splitSeason } from '@/lib/imports/split-season';
import type { ByteSource } from '@/lib/imports/text';
import { childText, elementsOf } from '@/lib/imports/xml';

const ANIME = new Set(['anime']);
const PLANNED = /^(plan to watch|6)$/i;
const DONE = /^(completed|2)$/i;

/** MyAnimeList's export: how many episodes of each anime, and when the person was through with it. */
export function isMyAnimeList(beginning: string): boolean {
  return /<myanimelist[\s>]/.test(beginning);
}

export async function* parseMyAnimeList(source: ByteSource): Parsed {
  for await (const anime of elementsOf(source, ANIME)) {
    const name = childText(anime, 'series_title');
    const status = childText(anime, 'my_status') ?? '';
    const finished = day(childText(anime, 'my_finish_date'));
    if (!name) {
      yield { leftOut: 'no-title' };
      continue;
    }
    const isMovie = /^movie$/i.test(childText(anime, 'series_type') ?? '');
    const { title, season } = isMovie ? { title: name, season: null } : splitSeason(name);
    const type = isMovie ? ('movie' as const) : ('tv' as const);
    const base = { source: 'my-anime-list' as const, type, ids: {}, title };
    const rating = ratingOf(childText(anime, 'my_score'));
    const count = Math.min(wholeNumber(childText(anime, 'my_watched_episodes')) ?? 0, 5000);
    if (PLANNED.test(status)) yield neutralRow({ ...base, kind: 'wanted' });
    else if (isMovie) {
      if (DONE.test(status) || count > 0)
        yield neutralRow({ ...base, kind: finished ? 'play' : 'watched', day: finished });
      else yield { leftOut: 'not-watched' };
    } else if (count === 0) yield { leftOut: 'not-watched' };
    for (let number = 1; !isMovie && !PLANNED.test(status) && number <= count; number += 1) {
      yield neutralRow({ ...base, kind: 'watched', ...(season ? { season, episode: number } : { absolute: number }) });
    }
    // What a person thinks of a season is not what they think of the show.
    if (season && rating !== null) yield { leftOut: 'rating' };
    else yield* ratedRow(base, rating);
  }
}
