import { useCallback, useRef, useState } from 'react';
import type { StreamTrouble } from '@/components/player/engine/playback';
import { fromThisPage } from '@/components/ui/stale-page';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

/** An address that expires sooner than this, in seconds of the film, after it was renewed is not renewed again unasked. */
const RENEWED_AFTER_SECONDS = 10;

/**
 * The stream to play and from where; what stopped it, and the way on. An address that has expired is asked for again by
 * itself, once.
 * @param start where the first attempt begins
 */
export function useStreamTrouble(item: WatchItem, start: Promise<number> | null) {
  const [stream, setStream] = useState(item.stream);
  // As the page was served: drawn anew it may not take the stream off its element.
  const [askAgain] = useState(
    () => (inPicture?: string | null) => fromThisPage(item.renewStream)(item.key, item.versions?.playing, inPicture),
  );
  const [trouble, setTrouble] = useState<StreamTrouble | null>(null);
  const [waiting, setWaiting] = useState(false);
  // A retry starts afresh at the last second that was shown.
  const [attempt, setAttempt] = useState({ number: 0, startAt: start, isPaused: false });
  const [place, setPlace] = useState(0);
  const renewedAt = useRef<number | null>(null);

  const openAt = useCallback((startAt: number, isPaused = false) => {
    setAttempt(({ number }) => ({ number: number + 1, startAt: Promise.resolve(startAt), isPaused }));
    setTrouble(null);
    setWaiting(false);
  }, []);
  /** The server that gave the address may give a new one. */
  const renew = useCallback(
    (startAt: number) => {
      renewedAt.current = startAt;
      askAgain(stream.inPicture?.shown).then(
        (renewed) => {
          if (renewed) setStream(renewed);
          openAt(startAt);
        },
        () => openAt(startAt),
      );
    },
    [askAgain, openAt, stream],
  );
  /** The same with other captions in its picture, from where it is. @returns whether they are there. */
  const drawWords = useCallback(
    async (key: string | null, video: HTMLVideoElement): Promise<boolean> => {
      const renewed = await askAgain(key).catch(() => null);
      if (renewed?.inPicture?.shown !== key) return false;
      setStream(renewed);
      openAt(video.currentTime, video.paused);
      return true;
    },
    [askAgain, openAt],
  );
  const onTrouble = useCallback(
    (reason: StreamTrouble, reached: number) => {
      setPlace(reached);
      const isFirst = renewedAt.current === null || Math.abs(reached - renewedAt.current) >= RENEWED_AFTER_SECONDS;
      if (reason === 'expired' && isFirst) renew(reached);
      else setTrouble(reason);
    },
    [renew],
  );
  const retry = useCallback(
    () => (trouble === 'expired' ? renew(place) : openAt(place)),
    [trouble, place, renew, openAt],
  );

  return { stream, attempt, trouble, place, waiting, setWaiting, onTrouble, retry, drawWords };
}

export type OpenedStream = ReturnType<typeof useStreamTrouble>;
