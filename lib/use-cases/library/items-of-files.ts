import type { Catalog } from '@/lib/catalog/catalog-interface';
import { defaultLocale } from '@/lib/catalog/locale';
import type { EpisodeNumbers } from '@/lib/catalog/title-key';
import { findEpisode, type ShowSeasons } from '@/lib/imports/match-episode';
import type { NamedEpisode } from '@/lib/library/names/named-file';
import { ownEpisodes } from '@/lib/library/titles/own-episodes';
import type { FileOfTitle, Placed } from '@/lib/library/titles/title-files-repository';
import { keyOfTitle, type StoredTitle } from '@/lib/library/titles/titles-repository';
import { seasonsOf } from '@/lib/use-cases/imports/seasons-of';

/** Which films and episodes the files of a title are. What the catalog does not list is none. @throws CatalogUnavailableError */
export async function itemsOfFiles(title: StoredTitle, files: FileOfTitle[], catalog: Catalog): Promise<Placed[]> {
  if (title.type === 'movie') return files.map(({ id }) => ({ file: id, season: 0, episode: 0 }));
  if (title.tmdbId === null) return ownEpisodes(files);
  const show = await catalog.getShow(keyOfTitle(title).tmdbId, defaultLocale);
  if (!show) return [];
  const seasons = seasonsOf(show, catalog, defaultLocale);
  const placed: Placed[] = [];
  for (const { id, named } of files) {
    if (named.kind !== 'episode') continue;
    for (const { season, episode } of await episodesOf(named, seasons)) placed.push({ file: id, season, episode });
  }
  return placed;
}

async function episodesOf(named: NamedEpisode, show: ShowSeasons): Promise<EpisodeNumbers[]> {
  const { season, episodes, isAbsolute, date, episodeTitle } = named;
  if (date !== null && episodes.length === 0) return airedOn(date, show);
  const told = { season, episodeTitle: episodeTitle ?? undefined };
  const wanted = episodes.map((number) =>
    isAbsolute ? { ...told, episode: null, absolute: number } : { ...told, season: season ?? 1, episode: number },
  );
  const asked = wanted.length > 0 ? wanted : [{ ...told, episode: null }];
  const found = await Promise.all(asked.map((each) => findEpisode(each, show)));
  return found.flatMap((episode) => (episode ? [{ season: episode.season, episode: episode.number }] : []));
}

async function airedOn(day: string, show: ShowSeasons): Promise<EpisodeNumbers[]> {
  for (const { number } of show.seasons) {
    const aired = (await show.load(number))?.filter((episode) => episode.airDate === day) ?? [];
    if (aired.length > 0) return aired.map(({ season, number: episode }) => ({ season, episode }));
  }
  return [];
}
