import { useMediaInstance } from '@videojs/react';
import { useEffect } from 'react';
import { StreamMedia } from '@/components/player/engine/stream-media';

/** Has the player that a test draws play in an element of the test's. */
export function useAttached(video: HTMLVideoElement, streamType?: StreamMedia['streamType']): void {
  const media = useMediaInstance(StreamMedia);
  useEffect(() => {
    if (streamType) media.streamType = streamType;
    media.attach(video);
    return () => media.detach();
  }, [media, video, streamType]);
}
