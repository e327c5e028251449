import { useMedia } from '@videojs/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { TrackFailedEvent } from '@/components/player/engine/stream-lists';
import { StreamMedia } from '@/components/player/engine/stream-media';
import { usePlayer } from '@/components/player/player-store';
import { withTrack } from '@/components/player/preferences/preferences';
import type { ChangePreferences } from '@/components/player/preferences/use-preferences';
import { soundTrack } from '@/components/player/tracks/sound-track';
import { choiceOf, type NamedTrack, named } from '@/components/player/tracks/track-choice';

export interface Sound {
  tracks: readonly NamedTrack[];
  /** What is heard, chosen by the viewer or by the stream. */
  heard: NamedTrack | null;
  /** What was chosen last and did not come. */
  lost: NamedTrack | null;
  choose: (track: NamedTrack) => void;
}

/** @param title `movie/1` or `tv/2`: the choice is remembered for each. */
export function useSound(title: string, change: ChangePreferences): Sound {
  const store = usePlayer();
  const media = useMedia();
  const list = usePlayer((state) => state.audioTrackList);
  const tracks = useMemo(() => named(list.map(soundTrack)), [list]);
  const [lostId, setLostId] = useState<string | null>(null);

  useEffect(() => {
    if (!(media instanceof StreamMedia)) return;
    const onFailed = (event: Event) => event instanceof TrackFailedEvent && setLostId(event.track.id);
    media.audioTracks.addEventListener('trackfailed', onFailed);
    return () => media.audioTracks.removeEventListener('trackfailed', onFailed);
  }, [media]);

  return {
    tracks,
    heard: tracks.find(({ enabled }) => enabled) ?? null,
    lost: tracks.find(({ id }) => id === lostId) ?? null,
    choose: useCallback(
      (chosen: NamedTrack) => {
        setLostId(null);
        change((now) => withTrack(now, title, { audio: choiceOf(chosen) }));
        // Also when it was the choice already: it may not have come then.
        const track = tracks.find(({ name }) => name === chosen.name);
        if (track) store.selectAudioTrack(track.id);
      },
      [store, tracks, title, change],
    ),
  };
}
