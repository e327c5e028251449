import { useEffect, useMemo, useRef } from 'react';
import { usePlayer } from '@/components/player/player-store';
import type { Preferences } from '@/components/player/preferences/preferences';
import type { ChangePreferences } from '@/components/player/preferences/use-preferences';
import { soundTrack } from '@/components/player/tracks/sound-track';
import { findChosen, named, type TrackChoice } from '@/components/player/tracks/track-choice';

/**
 * Sets volume, speed, quality and the track of the sound as the profile likes them, and remembers volume and speed
 * when they are changed while watching.
 * @param title `movie/1` or `tv/2`: the track is remembered for each.
 */
export function useAppliedPreferences(
  video: HTMLVideoElement | null,
  title: string,
  preferences: Preferences,
  change: ChangePreferences,
): void {
  useVolumeAndSpeed(video, preferences, change);
  useQuality(preferences.quality);
  useAudioTrack(preferences.tracks[title]?.audio);
}

function useVolumeAndSpeed(video: HTMLVideoElement | null, preferences: Preferences, change: ChangePreferences) {
  const initial = useRef(preferences);
  useEffect(() => {
    if (!video) return;
    const { volume, muted, rate } = initial.current;
    video.volume = volume;
    video.muted = muted;
    video.defaultPlaybackRate = rate;
    video.playbackRate = rate;
    const remember = () => {
      initial.current = { ...initial.current, volume: video.volume, muted: video.muted };
      change((now) => ({ ...now, volume: video.volume, muted: video.muted }));
    };
    const rememberRate = () => {
      // An element being loaded falls back to its default; the viewer did not choose that.
      video.defaultPlaybackRate = video.playbackRate;
      initial.current = { ...initial.current, rate: video.playbackRate };
      change((now) => ({ ...now, rate: video.playbackRate }));
    };
    video.addEventListener('volumechange', remember);
    video.addEventListener('ratechange', rememberRate);
    return () => {
      video.removeEventListener('volumechange', remember);
      video.removeEventListener('ratechange', rememberRate);
    };
  }, [video, change]);
}

/** @param height lines of picture; null adapts, and so does a height the stream does not have. */
function useQuality(height: number | null) {
  const store = usePlayer();
  const renditions = usePlayer((state) => state.videoRenditionList);
  const chosen = renditions.find((rendition) => rendition.height === height);
  const value = chosen?.id ?? 'auto';
  const known = renditions.length > 0;
  useEffect(() => {
    if (known) store.selectVideoRendition(value);
  }, [store, known, value]);
}

function useAudioTrack(chosen: TrackChoice | undefined) {
  const store = usePlayer();
  const tracks = usePlayer((state) => state.audioTrackList);
  const value = useMemo(() => chosen && findChosen(named(tracks.map(soundTrack)), chosen)?.id, [tracks, chosen]);
  useEffect(() => {
    if (value) store.selectAudioTrack(value);
  }, [store, value]);
}
