'use client';

import { useMediaInstance } from '@videojs/react';
import { type ReactNode, startTransition, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { earlyVideo } from '@/components/player/engine/early-video';
import { take } from '@/components/player/engine/opened-ahead';
import { newVideo, type StreamViewer } from '@/components/player/engine/playback';
import { StreamMedia } from '@/components/player/engine/stream-media';
import { useInBrowser } from '@/components/ui/use-in-browser';
import type { MediaStream } from '@/lib/media/media';

interface StreamVideoProps {
  stream: MediaStream;
  /** Seconds; null on the server. */
  startAt: Promise<number> | null;
  /** The same as far as the server knew. */
  expectedAt: number | undefined;
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
  const earlyRef = useRef<HTMLDivElement>(null);
  const isFromServer = useInBrowser(() => false, true);
  const { src, type } = stream;

  // As soon as there is a frame, before anything around it is drawn.
  useLayoutEffect(() => {
    const frame = frameRef.current;
    if (!frame || startAt === null) return;
    const ahead = take(src);
    const element = ahead?.shown?.video ?? earlyRef.current?.querySelector('video') ?? newVideo();
    if (!ahead?.shown && poster) element.poster = poster;
    element.removeAttribute('style');
    element.className = 'player-video';
    moveInto(frame, element);
    ahead?.shown?.uncover();
    media.attach(element);
    // What belongs to it is drawn in slices: it opens meanwhile.
    startTransition(() => onVideo(element));
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
        {isFromServer && <div ref={earlyRef} {...fromServer(props)} />}
      </div>
      {video && createPortal(children, video)}
    </>
  );
}

/** What the page's text has, and React leaves alone: here it has no words of its own for it. */
function fromServer({ stream, expectedAt, poster }: StreamVideoProps) {
  const html = typeof window === 'undefined' ? earlyVideo(stream, expectedAt, poster) : '';
  return { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: html } };
}

/** Newer than TypeScript's DOM: an element that moves keeps its picture and goes on playing. */
type MovingNode = Element & { moveBefore?: (node: Element, before: Node | null) => void };

function moveInto(frame: MovingNode, element: HTMLVideoElement): void {
  if (element.isConnected && frame.moveBefore) frame.moveBefore(element, null);
  else frame.append(element);
}
