import { BufferingIndicator } from '@videojs/react';
import { LoaderCircle } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { clockTime } from '@/components/player/clock-time';
import type { StreamTrouble } from '@/components/player/engine/playback';
import { BigPlay } from '@/components/player/overlays/big-play';
import { TroubleScreen } from '@/components/player/overlays/trouble-screen';
import { useKeptPlace } from '@/components/player/overlays/use-kept-place';
import { WaitingNotice } from '@/components/player/overlays/waiting-notice';
import { useStartPlace } from '@/components/player/start/use-start-place';
import { StreamTracks } from '@/components/player/stream-tracks';
import { StreamVideo } from '@/components/player/stream-video';
import { useAutoplay } from '@/components/player/use-autoplay';
import { useSlowOpening } from '@/components/player/use-slow-opening';
import { fromThisPage } from '@/components/ui/stale-page';
import { imageAddress } from '@/lib/catalog/image-address';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

const POSTER_WIDTH = 1280;

/** An address that expires sooner than this, in seconds of the film, after it was renewed is not renewed again unasked. */
const RENEWED_AFTER_SECONDS = 10;

interface StreamPlaybackProps {
  item: WatchItem;
  video: HTMLVideoElement | null;
  onVideo: (video: HTMLVideoElement | null) => void;
  /** It cannot be played (true), or is tried again (false). */
  onStopped: (stopped: boolean) => void;
}

/** The picture from the right place, and what to say and offer when there is none. */
export function StreamPlayback({ item, video, onVideo, onStopped }: StreamPlaybackProps) {
  const start = useStartPlace(item);
  const [stream, setStream] = useState(item.stream);
  // As the page was served: drawn anew it may not take the stream off its element.
  const [askAgain] = useState(() => () => fromThisPage(item.renewStream)(item.key));
  const [trouble, setTrouble] = useState<StreamTrouble | null>(null);
  const [waiting, setWaiting] = useState(false);
  // A retry starts afresh at the last second that was shown.
  const [attempt, setAttempt] = useState({ number: 0, startAt: start });
  const [place, setPlace] = useState(0);
  const renewedAt = useRef<number | null>(null);
  const autoplay = useAutoplay(video);
  const opensSlowly = useSlowOpening(video);
  const kept = useKeptPlace(item, trouble !== null) ?? place;

  const openAt = useCallback((startAt: number) => {
    setAttempt(({ number }) => ({ number: number + 1, startAt: Promise.resolve(startAt) }));
    setTrouble(null);
    setWaiting(false);
  }, []);
  /** Whoever gave the address may give a new one. */
  const renew = useCallback(
    (startAt: number) => {
      renewedAt.current = startAt;
      askAgain().then(
        (renewed) => {
          if (renewed) setStream(renewed);
          openAt(startAt);
        },
        () => openAt(startAt),
      );
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

  useEffect(() => {
    if (trouble) video?.pause();
    onStopped(trouble !== null);
  }, [trouble, video, onStopped]);

  return (
    <>
      <StreamVideo
        key={attempt.number}
        stream={stream}
        startAt={attempt.startAt}
        poster={item.artwork ? imageAddress(item.artwork, POSTER_WIDTH) : undefined}
        video={video}
        onVideo={onVideo}
        onTrouble={onTrouble}
        onWaiting={setWaiting}
      >
        <StreamTracks stream={stream} />
      </StreamVideo>
      <BufferingIndicator
        className="player-buffering"
        render={(props, state) => (
          <div {...props}>
            {(state.visible || (opensSlowly && !waiting)) && !trouble && (
              <LoaderCircle aria-label="Loading" role="img" />
            )}
          </div>
        )}
      />
      {autoplay.refused && !trouble && <BigPlay onPlay={autoplay.play} />}
      {waiting && !trouble && <WaitingNotice />}
      {trouble && (
        <TroubleScreen
          trouble={trouble}
          titleAddress={item.titleAddress}
          place={kept > 0 ? clockTime(kept) : null}
          onRetry={retry}
        />
      )}
    </>
  );
}
