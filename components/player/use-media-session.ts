import { useEffect } from 'react';
import { usePlayer, usePlayerEffect } from '@/components/player/player-store';
import { episodeLabel } from '@/lib/catalog/episode-label';
import { imageAddress } from '@/lib/catalog/image-address';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

const ARTWORK_WIDTH = 500;
const SEEK_SECONDS = 10;

interface Neighbours {
  /** Null at the last episode, and of a film. */
  onNext: (() => void) | null;
  onPrevious: (() => void) | null;
}

/** Lock screens, headphones and media keys: title and artwork there, and what their keys do here. */
export function useMediaSession(item: WatchItem, { onNext, onPrevious }: Neighbours): void {
  const store = usePlayer();

  useEffect(() => {
    if (!('mediaSession' in navigator)) return;
    const picture = item.snapshot.poster ?? item.artwork;
    navigator.mediaSession.metadata = new MediaMetadata({
      title: item.episode ? `${episodeLabel(item.episode)} · ${item.episode.name}` : item.title,
      artist: item.episode ? item.title : 'Tonight',
      artwork: picture ? [{ src: new URL(imageAddress(picture, ARTWORK_WIDTH), location.href).href }] : [],
    });
    return () => {
      navigator.mediaSession.metadata = null;
    };
  }, [item]);

  useEffect(() => {
    if (!('mediaSession' in navigator)) return;
    const handlers: [MediaSessionAction, MediaSessionActionHandler | null][] = [
      ['play', () => void store.play().catch(() => undefined)],
      ['pause', () => store.pause()],
      ['stop', () => store.pause()],
      ['seekbackward', ({ seekOffset }) => void store.seek(store.state.currentTime - (seekOffset ?? SEEK_SECONDS))],
      ['seekforward', ({ seekOffset }) => void store.seek(store.state.currentTime + (seekOffset ?? SEEK_SECONDS))],
      ['seekto', ({ seekTime }) => void (seekTime !== undefined && store.seek(seekTime))],
      ['nexttrack', onNext],
      ['previoustrack', onPrevious],
    ];
    for (const [action, handler] of handlers) setHandler(action, handler);
    return () => {
      for (const [action] of handlers) setHandler(action, null);
    };
  }, [store, onNext, onPrevious]);

  usePlayerEffect(
    ({ currentTime, duration, playbackRate }) => `${Math.floor(currentTime)} ${duration} ${playbackRate}`,
    (_, { currentTime, duration, playbackRate }) => {
      if (!('mediaSession' in navigator) || !(duration > 0)) return;
      const position = Math.min(Math.floor(currentTime), duration);
      navigator.mediaSession.setPositionState({ duration, position, playbackRate });
    },
  );
}

/** Browsers throw on actions they do not know yet. */
function setHandler(action: MediaSessionAction, handler: MediaSessionActionHandler | null) {
  try {
    navigator.mediaSession.setActionHandler(action, handler);
  } catch {
    // Then that key does nothing, as before.
  }
}
