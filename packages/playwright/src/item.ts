/** A film or an episode, by TMDB's numbers. */
export interface Item {
  type: 'movie' | 'tv';
  tmdbId: number;
  season?: number;
  episode?: number;
}

/** A film (`movie/9000027`) or an episode (`tv/9100001/1/3`), as the player's addresses spell it. */
export type ItemText = `movie/${number}` | `tv/${number}/${number}/${number}`;

/** A film or a show: `movie/9000027`, `tv/9100001`. */
export type TitleText = `movie/${number}` | `tv/${number}`;

/** @throws where the text is neither a film nor an episode. */
export function itemOf(text: ItemText): Item {
  const [type, ...numbers] = text.split('/');
  const [tmdbId, season, episode] = numbers.map(Number);
  const are = (count: number) => numbers.length === count && numbers.every((each) => /^\d+$/.test(each));
  if (type === 'movie' && are(1) && tmdbId) return { type, tmdbId };
  if (type === 'tv' && are(3) && tmdbId) return { type, tmdbId, season, episode };
  throw new Error(`“${text}” is neither a film (movie/9000027) nor an episode (tv/9100001/1/3).`);
}

/** @throws where the text is neither a film nor a show. */
export function titleOf(text: TitleText): Pick<Item, 'type' | 'tmdbId'> {
  const [, type, id] = /^(movie|tv)\/(\d+)$/.exec(text) ?? [];
  if (!type) throw new Error(`“${text}” is neither a film (movie/9000027) nor a show (tv/9100001).`);
  return { type: type as Item['type'], tmdbId: Number(id) };
}
