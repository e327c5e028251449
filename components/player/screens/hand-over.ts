import { episodeText } from '@/lib/catalog/title-key';
import { progressChannel } from '@/lib/progress/reporter/progress-channel';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

/** The viewer waits to go on at another screen, which then gets the place even if it is not stored. */
const PATIENCE_MS = 2_500;
/** The store rounds. */
const NEAR_SECONDS = 1;

/** Pauses, and waits until the server has the place. */
export function pauseAndStore(video: HTMLVideoElement, { profileId, key }: WatchItem): Promise<void> {
  if (video.paused || profileId === null) return Promise.resolve();
  const { onStored, storedPlace } = progressChannel();
  return new Promise((resolve) => {
    const isStored = () => {
      const place = storedPlace({ ...key, profileId });
      return (
        place !== undefined &&
        episodeText(place) === episodeText(key) &&
        Math.abs(place.position - video.currentTime) < NEAR_SECONDS
      );
    };
    const end = () => {
      clearTimeout(patience);
      stop();
      resolve();
    };
    const stop = onStored(() => {
      if (isStored()) end();
    });
    const patience = setTimeout(end, PATIENCE_MS);
    video.pause();
  });
}
