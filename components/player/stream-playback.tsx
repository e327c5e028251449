import { BufferingIndicator } from '@videojs/react';
import { LoaderCircle } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { clockTime } from '@/components/player/clock-time';
import type { StreamTrouble } from '@/components/player/engine/playback';
import { BigPlay } from '@/components/player/overlays/big-play';
import { TroubleScreen } from '@/components/player/overlays/trouble-screen';
import { WaitingNotice } from '@/components/player/overlays/waiting-notice';
import { useStartPlace } from '@/components/player/start/use-start-place';
import { StreamTracks } from '@/components/player/stream-tracks';
import { StreamVideo } from '@/components/player/stream-video';
import { useAutoplay } from '@/components/player/use-autoplay';
import { useSlowOpening } from '@/components/player/use-slow-opening';
import type { WatchItem } from '@/components/player/watch-item';
import { imageAddress } from '@/lib/catalog/image-address';

const POSTER_WIDTH = 1280;

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
  const [trouble, setTrouble] = useState<StreamTrouble | null>(null);
  const [waiting, setWaiting] = useState(false);
  // A retry starts afresh at the place reached before the trouble.
  const [attempt, setAttempt] = useState({ number: 0, startAt: start });
  const [place, setPlace] = useState(0);
  const reached = useRef<number | null>(null);
  const autoplay = useAutoplay(video);
  const opensSlowly = useSlowOpening(video);

  // An element in trouble may stand at zero; the place is where it was before.
  useEffect(() => {
    let isWanted = true;
    attempt.startAt?.then((startAt) => isWanted && setPlace(startAt));
    if (!video) return;
    const note = () => {
      if (video.readyState > 0 && !video.error) reached.current = video.currentTime;
    };
    video.addEventListener('timeupdate', note);
    return () => {
      isWanted = false;
      video.removeEventListener('timeupdate', note);
    };
  }, [attempt, video]);

  const retry = useCallback(() => {
    const startAt = Promise.resolve(reached.current ?? place);
    setAttempt((earlier) => ({ number: earlier.number + 1, startAt }));
    setTrouble(null);
    setWaiting(false);
  }, [place]);

  useEffect(() => {
    if (trouble) video?.pause();
    onStopped(trouble !== null);
  }, [trouble, video, onStopped]);

  const kept = reached.current ?? place;
  return (
    <>
      <StreamVideo
        key={attempt.number}
        stream={item.stream}
        startAt={attempt.startAt}
        poster={item.artwork ? imageAddress(item.artwork, POSTER_WIDTH) : undefined}
        video={video}
        onVideo={onVideo}
        onTrouble={setTrouble}
        onWaiting={setWaiting}
      >
        <StreamTracks stream={item.stream} />
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
