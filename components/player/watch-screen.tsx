'use client';

import { useState } from 'react';
import { useEarlyKeys } from '@/components/player/keys/use-early-keys';
import { RefusalNotice } from '@/components/player/overlays/notices';
import { useAppliedPreferences } from '@/components/player/preferences/use-applied-preferences';
import { usePreferences } from '@/components/player/preferences/use-preferences';
import { useStartPlace } from '@/components/player/start/use-start-place';
import { StreamPlayback } from '@/components/player/stream-playback';
import { useFirstPicture } from '@/components/player/use-opening';
import { usePlayerInterface } from '@/components/player/use-player-interface';
import { useProgressReporter } from '@/components/player/use-progress-reporter';
import { useStreamTrouble } from '@/components/player/use-stream-trouble';
import { titleText } from '@/lib/catalog/title-key';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

/** Plays one movie or episode and keeps its place; everything around the picture follows the first frame. */
export function WatchScreen({ item }: { item: WatchItem }) {
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [stopped, setStopped] = useState(false);
  const [preferences, change] = usePreferences(item.viewerId, item.preferences);
  const opened = useStreamTrouble(item, useStartPlace(item));
  const reporting = useProgressReporter(video, item);
  const Interface = usePlayerInterface(video, useFirstPicture(video));
  useEarlyKeys(Interface !== null);
  useAppliedPreferences(video, titleText(item.key), preferences, change);

  return (
    <>
      <StreamPlayback item={item} opened={opened} video={video} onVideo={setVideo} onStopped={setStopped} />
      <RefusalNotice />
      {Interface && (
        <Interface
          item={item}
          opened={opened}
          video={video}
          preferences={preferences}
          change={change}
          stopped={stopped}
          {...reporting}
        />
      )}
    </>
  );
}
