import type { Episode, ImageTemplate, IsoDay, TitleSummary } from '@/lib/catalog/catalog';
import type { EpisodeKey, EpisodePlace } from '@/lib/catalog/title-key';
import type { OfferedVersions } from '@/lib/library/versions/offered';
import type { MediaStream } from '@/lib/media/media';
import type { PlaceWithSnapshot } from '@/lib/progress/place-schema';
import type { Snapshot } from '@/lib/progress/report-schema';
import type { AskTogether } from '@/lib/progress/together-row';
import type { ToldEpisode } from '@/lib/use-cases/watch/welcome-back';

/** What plays, with TMDB's id of the episode. */
export type WatchKey = EpisodeKey & Pick<EpisodePlace, 'episodeId'>;

/** What comes after, as far as it has aired. */
export type UpNext =
  | { kind: 'episode'; episode: Episode; address: string; stream: MediaStream | null }
  | { kind: 'caught-up'; nextAirDate: IsoDay | null }
  | { kind: 'none' };

/** The show an episode belongs to, for walking among its episodes in the player. */
export interface EpisodesAround {
  seasons: { number: number; name: string }[];
  /** Of the season that is playing; null where they did not come with the page. */
  episodes: Episode[] | null;
  /** Where the episode before this one plays; null at the first. */
  previousAddress: string | null;
  loadSeason: (showId: number, season: number) => Promise<Episode[]>;
}

/** People who watch together, and keep a place of their own. */
export interface WatchGroup {
  names: string[];
  /** What addresses of the player carry, so that they stay together from one episode to the next. */
  query: string;
}

/** What a viewer who was away from a show for long may want first. */
export interface WelcomeBack {
  daysAway: number;
  /** What happened so far, the newest first; none beyond the place. */
  story: ToldEpisode[];
  /** Whether the last minute before the place can be seen again. */
  hasLastMinute: boolean;
}

/** Everything the watch page knows when it is served; plain data, so that it crosses to the browser. */
export interface WatchItem {
  key: WatchKey;
  /** Of the movie or the show. */
  title: string;
  /** Null for a movie. */
  episode: Episode | null;
  titleAddress: string;
  artwork: ImageTemplate | null;
  snapshot: Snapshot;
  stream: MediaStream;
  /** Where there are several versions of what plays. */
  versions?: OfferedVersions | null;
  /** Asks for the stream again, once its address has expired or with other captions in its picture; null when there is none any more. */
  renewStream: (key: WatchKey, version?: string, inPicture?: string | null) => Promise<MediaStream | null>;
  /** Whose place it is: the viewer's, or the group's. */
  profileId: string | null;
  /** The profile that holds the device; its preferences apply. */
  viewerId: string | null;
  /** Episodes past the place keep their secrets, see `lib/progress/spoilers`. */
  veils: boolean;
  /** Null for who watches alone. */
  group: WatchGroup | null;
  /** How the profile likes to watch, on a device with no choices of its own. */
  preferences: { autoplayNext?: boolean; captions?: boolean };
  place: PlaceWithSnapshot | null;
  /** Where this profile was further on another device lately. */
  furtherSession: { position: number; deviceName: string | null } | null;
  /** Null for a film, and for who has not been away for long. */
  welcomeBack: WelcomeBack | null;
  /** Null where no server answers. */
  togetherIn: AskTogether | null;
  /** ISO instant by the server's clock, for comparing ages. */
  servedAt: string;
  /** Seconds from `?t=`. */
  requestedStart: number | null;
  /** Seconds: where it begins as far as the server knows; absent where no server made the page. */
  startsAt?: number;
  upNext: UpNext;
  /** Null for a movie, and for a show of which the catalog says nothing now. */
  episodesAround: EpisodesAround | null;
  /** What else there is, for the end. */
  recommendations: TitleSummary[];
}

/** A player's address with those who watch together in it. */
export function inGroup(address: string, group: WatchGroup | null): string {
  return group ? `${address}?${group.query}` : address;
}
