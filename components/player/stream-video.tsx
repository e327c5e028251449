'use client';

import { useMediaInstance } from '@videojs/react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { take } from '@/components/player/engine/opened-ahead';
import { newVideo, type StreamViewer } from '@/components/player/engine/playback';
import { StreamMedia } from '@/components/player/engine/stream-media';
import type { MediaStream } from '@/lib/media/media';

interface StreamVideoProps {
  stream: MediaStream;
  /** Seconds; null on the server. */
  startAt: Promise<number> | null;
  poster: string | undefined;
  video: HTMLVideoElement | null;
  onVideo: (video: HTMLVideoElement | null) => void;
  onTrouble: StreamViewer['onGiveUp'];
  onWaiting: StreamViewer['onWaiting'];
  /** Tracks. */
  children?: ReactNode;
}

/**
 * The picture itself: a video element that plays the stream from the given place, and tells what it could not mend. The
 * element may be older than the page, see `engine/early-picture`, and so it is not React that makes it.
 */
export function StreamVideo(props: StreamVideoProps) {
  const { stream, startAt, poster, video, onVideo, onTrouble, onWaiting, children } = props;
  const media = useMediaInstance(StreamMedia);
  const frameRef = useRef<HTMLDivElement>(null);
  const { src, type } = stream;

  // As soon as there is a frame, before anything around it is drawn.
  useLayoutEffect(() => {
    const frame = frameRef.current;
    if (!frame || startAt === null) return;
    const ahead = take(src);
    const element = ahead?.shown?.video ?? newVideo();
    if (!ahead?.shown && poster) element.poster = poster;
    element.removeAttribute('style');
    element.className = 'player-video';
    moveInto(frame, element);
    ahead?.shown?.uncover();
    media.attach(element);
    onVideo(element);
    const close = media.open(element, { stream: { src, type }, startAt, ahead, onGiveUp: onTrouble, onWaiting });
    return () => {
      close();
      media.detach();
      onVideo(null);
      element.remove();
    };
  }, [media, src, type, startAt, poster, onVideo, onTrouble, onWaiting]);

  return (
    <>
      <div ref={frameRef} className="player-frame">
        {poster && <img src={poster} alt="" className="player-poster" />}
      </div>
      {video && createPortal(children, video)}
    </>
  );
}

/** Newer than TypeScript's DOM: an element that moves keeps its picture and goes on playing. */
type MovingNode = Element & { moveBefore?: (node: Element, before: Node | null) => void };

function moveInto(frame: MovingNode, element: HTMLVideoElement): void {
  if (element.isConnected && frame.moveBefore) frame.moveBefore(element, null);
  else frame.append(element);
}
