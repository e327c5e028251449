import { MAX_EPISODE_NUMBER, MAX_SEASON_NUMBER } from '@/lib/catalog/title-id';
import type { EpisodeNumbers } from '@/lib/catalog/title-key';
import type { NamedEpisode, NamedFilm } from '@/lib/library/names/named-file';

interface Named {
  id: string;
  named: NamedFilm | NamedEpisode;
}

/**
 * Which episodes files are, of a show that no catalog knows: by their numbers; by the day they aired, counted within its year;
 * and what says nothing at all comes behind, in the order of its names.
 */
export function ownEpisodes(files: readonly Named[]): (EpisodeNumbers & { file: string })[] {
  const placed: (EpisodeNumbers & { file: string })[] = [];
  const daily = new Map<number, number>();
  const byDay = files.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
  const loose: Named[] = [];
  for (const file of byDay) {
    const { named } = file;
    if (named.kind !== 'episode') continue;
    const year = Number(named.date?.slice(0, 4) ?? Number.NaN);
    if (named.episodes.length > 0) {
      const season = named.season ?? 1;
      for (const episode of named.episodes) placed.push({ file: file.id, season, episode });
    } else if (Number.isInteger(year)) {
      const number = (daily.get(year) ?? 0) + 1;
      daily.set(year, number);
      placed.push({ file: file.id, season: year, episode: number });
    } else loose.push(file);
  }
  for (const file of loose.toSorted((one, other) => (titleOf(one) < titleOf(other) ? -1 : 1))) {
    const season = file.named.kind === 'episode' ? (file.named.season ?? 1) : 1;
    const last = Math.max(0, ...placed.filter((one) => one.season === season).map(({ episode }) => episode));
    placed.push({ file: file.id, season, episode: last + 1 });
  }
  return placed.filter(({ season, episode }) => season <= MAX_SEASON_NUMBER && episode <= MAX_EPISODE_NUMBER);
}

const dayOf = ({ named }: Named) => (named.kind === 'episode' ? (named.date ?? '') : '');
const titleOf = ({ named }: Named) => (named.kind === 'episode' ? (named.episodeTitle ?? '') : '');
