'use client';

import { useAttachMedia, useComposedRefs, useMediaInstance } from '@videojs/react';
import { type ReactNode, type Ref, useLayoutEffect, useRef } from 'react';
import { StreamMedia, type StreamTrouble } from '@/components/player/engine/stream-media';
import type { MediaStream } from '@/lib/media/media';

interface StreamVideoProps {
  stream: MediaStream;
  /** Seconds; null on the server. */
  startAt: Promise<number> | null;
  poster: string | undefined;
  videoRef: Ref<HTMLVideoElement>;
  onTrouble: (trouble: StreamTrouble) => void;
  onWaiting: (waiting: boolean) => void;
  children?: ReactNode;
}

/** The picture itself: a video element that plays the stream from the given place, and tells what it could not mend. */
export function StreamVideo({ stream, startAt, poster, videoRef, onTrouble, onWaiting, children }: StreamVideoProps) {
  const media = useMediaInstance(StreamMedia);
  const elementRef = useRef<HTMLVideoElement>(null);
  const ref = useComposedRefs(useAttachMedia(media), elementRef, videoRef);
  const { src, type } = stream;

  // As soon as there is an element, before anything around it is drawn.
  useLayoutEffect(() => {
    const video = elementRef.current;
    if (!video || startAt === null) return;
    return media.open(video, { stream: { src, type }, startAt, onGiveUp: onTrouble, onWaiting });
  }, [media, src, type, startAt, onTrouble, onWaiting]);

  return (
    // biome-ignore lint/a11y/useMediaCaption: tracks are children
    <video ref={ref} className="player-video" poster={poster} playsInline preload="auto">
      {children}
    </video>
  );
}
