import { stillPath } from '@/lib/demo-catalog/artwork-paths';
import type { EpisodeEntry, SeasonEntry, ShowEntry } from '@/lib/demo-catalog/authoring';
import { addDays, airDates } from '@/lib/demo-catalog/calendar';
import { hash } from '@/lib/demo-catalog/hash';

export interface RawEpisode {
  air_date: string | null;
  episode_number: number;
  /** Absent in seasons entered before TMDB had it. */
  episode_type?: string;
  id: number;
  name: string;
  overview: string;
  production_code: string;
  runtime: number | null;
  season_number: number;
  show_id: number;
  still_path: string | null;
  vote_average: number;
  vote_count: number;
  crew: never[];
  guest_stars: never[];
}

/** An episode that was listed once; what a profile watched may still name it. */
export interface GoneEpisode {
  showId: number;
  season: number;
  /** The number it had, which another episode may have today. */
  number: number;
  id: number;
  why: string;
}

export interface ExpandedSeason {
  entry: SeasonEntry;
  id: number;
  episodes: RawEpisode[];
}

export interface ExpandedEpisodes {
  seasons: ExpandedSeason[];
  gone: GoneEpisode[];
}

const idsPerShow = 2_000;
const showIndex = (show: ShowEntry) => show.id - 9_100_000;

/** Numbers, ids and air dates of all seasons. Ids count every entry ever made, so they outlive any renumbering. */
export function expandEpisodes(show: ShowEntry, seasons: readonly SeasonEntry[], today: string): ExpandedEpisodes {
  const firstId = 9_300_000 + showIndex(show) * idsPerShow;
  const gone: GoneEpisode[] = [];
  let ordinal = 0;
  const expanded = seasons.map((entry): ExpandedSeason => {
    const dates = airDates(entry.schedule, entry.episodes.length, today);
    const episodes: RawEpisode[] = [];
    let number = entry.startsAt ?? 1;
    for (const episode of entry.episodes) {
      ordinal += 1;
      const id = firstId + ordinal;
      if ('gone' in episode) {
        gone.push({ showId: show.id, season: entry.number, number: episode.number ?? number, id, why: episode.gone });
        if (episode.number !== undefined) number = episode.number + 1;
        continue;
      }
      const written = inFull(episode);
      number = written.number ?? number;
      const date = written.date === undefined ? (dates[episodes.length] ?? null) : written.date;
      episodes.push(rawEpisode(show, entry, { ...written, number, date, id, ordinal }, today));
      number += 1;
    }
    nameFinale(entry, episodes);
    return { entry, id: 9_200_000 + showIndex(show) * 100 + entry.number, episodes };
  });
  return { seasons: expanded, gone };
}

type WrittenEpisode = Exclude<EpisodeEntry, readonly [string, string] | { gone: string }>;
type PlacedEpisode = WrittenEpisode & { number: number; date: string | null; id: number; ordinal: number };

function inFull(episode: Exclude<EpisodeEntry, { gone: string }>): WrittenEpisode {
  return 'name' in episode ? episode : { name: episode[0], overview: episode[1] };
}

function rawEpisode(show: ShowEntry, season: SeasonEntry, episode: PlacedEpisode, today: string): RawEpisode {
  const { number, date, id, ordinal } = episode;
  const lot = hash(`${show.slug} ${id}`);
  // Pictures of what has not been shown yet exist for the coming week at most.
  const pictured = episode.still !== false && date !== null && date <= addDays(today, 7);
  const aired = date !== null && date !== '' && date <= today;
  return {
    air_date: date,
    episode_number: number,
    // Specials and the oldest entries lack the type.
    ...(season.number > 0 && show.status !== 'Ended' && { episode_type: episode.type ?? 'standard' }),
    id,
    name: episode.name,
    overview: episode.overview,
    production_code: '',
    runtime: episode.minutes === undefined ? show.minutes + (lot % 5) - 2 : episode.minutes,
    season_number: season.number,
    show_id: show.id,
    still_path: pictured ? stillPath(show.slug, 1 + ((ordinal - 1) % show.stills)) : null,
    vote_average: aired ? Math.round((show.score[0] + (lot % 13) / 10 - 0.6) * 10) / 10 : 0,
    vote_count: aired ? 4 + (lot % 60) : 0,
    crew: [],
    guest_stars: [],
  };
}

function nameFinale(season: SeasonEntry, episodes: RawEpisode[]): void {
  const last = episodes.at(-1);
  if (season.number > 0 && episodes.length > 1 && last?.air_date && last.episode_type) last.episode_type = 'finale';
}
