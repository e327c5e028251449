import type { GenreName } from '@/lib/demo-catalog/genres';

/**
 * How the demo catalog is written down: the facts of a title in as few words as possible. `expand-film` and
 * `expand-show` turn these entries into the JSON that TMDB would answer.
 *
 * Films are real: open movies and films of which the copyright has run out, with true years, runtimes, countries and
 * people, and texts of our own. Shows are invented. Scores, popularity, certifications and services are invented for
 * both, so that every filter and every rating cap has something to work on.
 */

/** What the drawn artwork of a title shows; read by `tools/demo-artwork`. */
export interface ArtDirection {
  scene: Scene;
  palette: Palette;
  lettering: Lettering;
  /** One small thing in front of the scene. */
  figure?: Figure;
}

export type Scene =
  | 'castle'
  | 'city'
  | 'clock'
  | 'desert'
  | 'field'
  | 'forest'
  | 'garden'
  | 'house'
  | 'machine'
  | 'moon'
  | 'mountain'
  | 'rain'
  | 'road'
  | 'sea'
  | 'sky'
  | 'snow'
  | 'space'
  | 'spiral'
  | 'stage'
  | 'stairs'
  | 'tower'
  | 'train'
  | 'window';

export type Palette =
  | 'blood'
  | 'candy'
  | 'copper'
  | 'dawn'
  | 'dusk'
  | 'ember'
  | 'gold'
  | 'ice'
  | 'lagoon'
  | 'mint'
  | 'moss'
  | 'neon'
  | 'plum'
  | 'rose'
  | 'sand'
  | 'silver'
  | 'teal'
  | 'violet';

export type Lettering = 'grotesk' | 'condensed' | 'serif' | 'slab' | 'round' | 'didone';

export type Figure =
  | 'balloon'
  | 'bat'
  | 'battleship'
  | 'biplane'
  | 'birds'
  | 'boat'
  | 'butterfly'
  | 'camera'
  | 'candle'
  | 'car'
  | 'cat'
  | 'dragon'
  | 'flower'
  | 'flying-horse'
  | 'glider'
  | 'golem'
  | 'hat'
  | 'horse'
  | 'kite'
  | 'lamp'
  | 'liner'
  | 'llama'
  | 'pair'
  | 'rabbit'
  | 'robot'
  | 'rocket'
  | 'rowboat'
  | 'sheep'
  | 'umbrella'
  | 'violin'
  | 'walker';

/** `[United States, Germany]`; null where the title was never rated. */
export type Rated = readonly [string | null, string | null];

/** `[average out of 10, votes]`. */
export type Score = readonly [number, number];

/** Name to character, in order of billing. */
export type CastEntry = Readonly<Record<string, string>>;

interface TitleEntry {
  id: number;
  /** Names the artwork's files. */
  slug: string;
  title: string;
  originalTitle?: string;
  /** ISO 639-1; TMDB says `xx` for "no language". */
  language: string;
  /** ISO 3166-1, the first one leads. */
  countries: readonly string[];
  genres: readonly GenreName[];
  tagline?: string;
  overview: string;
  cast: CastEntry;
  rated: Rated;
  score: Score;
  popularity: number;
  art: ArtDirection;
  /** Leaves a picture out, as TMDB often does. */
  without?: readonly ('poster' | 'backdrop')[];
}

export type CollectionName = 'open-movies';

export interface FilmEntry extends TitleEntry {
  /** First public showing or general release, "YYYY-MM-DD". */
  date: string;
  /** null where prints differ too much to say. */
  minutes: number | null;
  directors: readonly string[];
  writers?: readonly string[];
  /** The films that it belongs to, by their name in `collections.ts`. */
  collection?: CollectionName;
  video?: { name: string; key: string; type: 'Trailer' | 'Teaser' };
}

/** When the episodes of a season air. Days that lie around today are computed, so that the demo never grows old. */
export type Schedule =
  /** From this day on, one every week. */
  | { weeklyFrom: string }
  /** All on one day. */
  | { droppedOn: string }
  /** All on the day so many days from today; below 0 is the past. */
  | { droppedInDays: number }
  /** The nth listed episode aired on the latest such weekday up to today, the others weekly around it. */
  | { latest: Weekday; aired: number }
  /** The nth listed episode airs today, the others weekly around it. */
  | { airsToday: number }
  /** From Monday to Friday; the nth listed episode aired on the latest working day up to today. */
  | { workdays: true; aired: number }
  /** Not known yet. */
  | { undated: true };

export type Weekday = 'sunday' | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday';

/** `[name, overview]`, or more where an episode differs from its season. */
export type EpisodeEntry =
  | readonly [name: string, overview: string]
  | {
      name: string;
      overview: string;
      /** Numbering goes on from here. */
      number?: number;
      /** Instead of the schedule's: a day, or null or "" as TMDB has them for unknown ones. */
      date?: string | null;
      minutes?: number | null;
      type?: 'standard' | 'mid_season' | 'finale';
      still?: false;
    }
  /** Was listed once and is no longer: keeps its id for ever, and its number where `number` says so. */
  | { gone: string; number?: number };

export interface SeasonEntry {
  number: number;
  /** "Season 2" or "Specials" when left out. */
  name?: string;
  overview?: string;
  schedule: Schedule;
  /** Number of the first episode where it is not 1. */
  startsAt?: number;
  episodes: readonly EpisodeEntry[];
}

/** What the next episode of a show depends on; one show for each. */
export type NextEpisodeTrap =
  | 'mid-season'
  | 'finale-to-next-season'
  | 'gap-in-numbers'
  | 'absolute-numbering'
  | 'season-without-episodes'
  | 'placeholder-season'
  | 'unaired-next'
  | 'undated-next'
  | 'undated-before-dated'
  | 'dropped-on-one-day'
  | 'specials-out-of-order'
  | 'episode-merged'
  | 'ended'
  | 'only-specials'
  | 'airs-today'
  | 'long-running';

export interface ShowEntry extends TitleEntry {
  trap?: NextEpisodeTrap;
  createdBy: readonly string[];
  network: string;
  /** Of a usual episode. */
  minutes: number;
  status: 'Returning Series' | 'Ended' | 'Canceled' | 'In Production';
  /** TMDB's kind of show. */
  kind?: 'Scripted' | 'Documentary' | 'Miniseries' | 'Talk Show' | 'Reality';
  /** How many different stills its episodes share. */
  stills: number;
  seasons: readonly SeasonEntry[];
  /** Facts TMDB gets wrong about this show, to be taken as hints only. */
  wrong?: Readonly<Record<string, unknown>>;
}
