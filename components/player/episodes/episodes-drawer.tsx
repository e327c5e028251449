import { X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { EpisodeEntry } from '@/components/player/episodes/episode-entry';
import { SeasonChoice } from '@/components/player/episodes/season-choice';
import { PlayerDialog } from '@/components/player/overlays/player-dialog';
import { fromThisPage } from '@/components/ui/stale-page';
import { hasAired } from '@/lib/catalog/availability';
import type { Episode } from '@/lib/catalog/catalog';
import { todayIn } from '@/lib/catalog/today';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import type { Place } from '@/lib/progress/place-schema';
import { fetchPlaces } from '@/lib/progress/queries';
import { isSpoiler } from '@/lib/progress/spoilers';
import type { EpisodesAround, WatchItem } from '@/lib/use-cases/watch/watch-item';
import './episodes-drawer.css';

interface EpisodesDrawerProps {
  item: WatchItem;
  around: EpisodesAround;
  onClose: () => void;
}

/** The show's episodes beside the picture: what was watched, how far, and what is next. */
export function EpisodesDrawer({ item, around, onClose }: EpisodesDrawerProps) {
  const [season, setSeason] = useState(item.key.season ?? 1);
  const [episodes, setEpisodes] = useState<Episode[] | null>(season === item.key.season ? around.episodes : null);
  const [failed, setFailed] = useState(false);
  const places = usePlaces(item, episodes);
  const today = todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date());
  const next = item.upNext.kind === 'episode' ? item.upNext.episode : null;

  const { loadSeason } = around;
  const { tmdbId } = item.key;
  const load = useCallback(
    (number: number) => fromThisPage(loadSeason)(tmdbId, number).then(setEpisodes, () => setFailed(true)),
    [loadSeason, tmdbId],
  );
  const [missing] = useState(episodes === null ? season : null);
  // The page came without them; that was a while ago.
  useEffect(() => {
    if (missing !== null) void load(missing);
  }, [missing, load]);

  function choose(number: number) {
    setSeason(number);
    setEpisodes(null);
    setFailed(false);
    void load(number);
  }

  return (
    <PlayerDialog label="Episodes" className="player-drawer" onClose={onClose}>
      <header>
        <SeasonChoice seasons={around.seasons} chosen={season} onChoose={choose} />
        <button type="button" className="player-button" aria-label="Close" onClick={onClose}>
          <X aria-hidden />
        </button>
      </header>
      {failed && (
        <div className="player-drawer-note" role="alert">
          <p>The episodes did not arrive.</p>
          <button type="button" className="player-secondary" onClick={() => choose(season)}>
            Try again
          </button>
        </div>
      )}
      {!failed && !episodes && <p className="player-drawer-note">Loading…</p>}
      {episodes?.length === 0 && <p className="player-drawer-note">This season lists no episodes yet.</p>}
      <ul>
        {episodes?.map((episode) => (
          <EpisodeEntry
            key={episode.number}
            showId={item.key.tmdbId}
            group={item.group}
            episode={episode}
            available={hasAired(episode, today)}
            playing={isSame(episode, item.episode)}
            next={isSame(episode, next)}
            place={places.get(episode.number)}
            spoiler={isSpoiler(numbersOf(episode), {
              veils: item.veils,
              here: item.episode && numbersOf(item.episode),
              place: places.get(episode.number),
            })}
          />
        ))}
      </ul>
    </PlayerDialog>
  );
}

/** By numbers: TMDB has been seen to give two episodes one id. */
function isSame(one: Episode, other: Episode | null): boolean {
  return one.season === other?.season && one.number === other.number;
}

function numbersOf({ season, number }: Episode) {
  return { season, episode: number };
}

/** The profile's places in these episodes, by episode number; empty until they are known. */
function usePlaces({ key, profileId }: WatchItem, episodes: Episode[] | null): ReadonlyMap<number, Place> {
  const [places, setPlaces] = useState<ReadonlyMap<number, Place>>(new Map());
  const { type, tmdbId } = key;

  useEffect(() => {
    if (!episodes?.length) return;
    const leaving = new AbortController();
    const keys = episodes.map(({ season, number }) => ({ type, tmdbId, season, episode: number }));
    fetchPlaces(profileId ?? DEVICE_OWNER, keys, leaving.signal).then(
      (found) => setPlaces(new Map(found.map((place) => [place.episode, place]))),
      // The list is useful without the bars.
      () => undefined,
    );
    return () => leaving.abort();
  }, [profileId, type, tmdbId, episodes]);

  return places;
}
