import { BufferingIndicator } from '@videojs/react';
import { LoaderCircle, Play } from 'lucide-react';
import { useEffect } from 'react';
import { chapterTrackAddress } from '@/components/player/chapter-track';
import { clockTime } from '@/components/player/clock-time';
import { WaitingNotice } from '@/components/player/overlays/notices';
import { TroubleScreen } from '@/components/player/overlays/trouble-screen';
import { useJournalPlace } from '@/components/player/overlays/use-journal-place';
import { StreamVideo } from '@/components/player/stream-video';
import { useAutoplay, useSlowOpening } from '@/components/player/use-opening';
import type { OpenedStream } from '@/components/player/use-stream-trouble';
import { imageAddress } from '@/lib/catalog/image-address';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';
import './overlays/actions.css';
import './overlays/big-play.css';

const POSTER_WIDTH = 1280;

interface StreamPlaybackProps {
  item: WatchItem;
  opened: OpenedStream;
  video: HTMLVideoElement | null;
  onVideo: (video: HTMLVideoElement | null) => void;
  /** It cannot be played (true), or is tried again (false). */
  onStopped: (stopped: boolean) => void;
}

/** The picture from the right place, and what to say and offer when there is none. */
export function StreamPlayback({ item, opened, video, onVideo, onStopped }: StreamPlaybackProps) {
  const { stream, attempt, trouble, place, waiting, setWaiting, onTrouble, retry } = opened;
  const autoplay = useAutoplay(video, !attempt.isPaused);
  const opensSlowly = useSlowOpening(video);
  const kept = useJournalPlace(item, trouble !== null) ?? place;
  // As Video.js looks for them in the video element.
  const chapters = chapterTrackAddress(stream.chapters, stream.durationSeconds);

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
        expectedAt={item.startsAt}
        poster={item.artwork ? imageAddress(item.artwork, POSTER_WIDTH) : undefined}
        video={video}
        onVideo={onVideo}
        onTrouble={onTrouble}
        onWaiting={setWaiting}
      >
        {chapters && <track kind="chapters" label="Chapters" src={chapters} srcLang="en" default />}
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

/** The browser would not start by itself: one large button that does. */
function BigPlay({ onPlay }: { onPlay: () => void }) {
  return (
    <button type="button" className="player-big-play" aria-label="Start playing" onClick={onPlay}>
      <Play aria-hidden className="player-filled" />
    </button>
  );
}
