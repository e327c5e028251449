'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useProfileId } from '@/components/household/use-profile-id';
import { offerDownloaded } from '@/components/player/engine/downloaded-stream';
import { WayToNext } from '@/components/player/next/use-going-on';
import { WatchScreen } from '@/components/player/watch-screen';
import '@/components/player/overlays/actions.css';
import '@/components/player/overlays/trouble-screen.css';
import { deviceSeason } from '@/lib/catalog/on-device/device-titles';
import { type EpisodeKey, parseEpisodeKey } from '@/lib/catalog/title-key';
import { TROUBLE_WORDS } from '@/lib/downloads/words';
import { startParameter } from '@/lib/progress/start-parameter';
import type { DownloadedItem } from '@/lib/use-cases/downloads/downloaded-item';
import { type OpenedDownload, openDownload } from '@/lib/use-cases/downloads/open-download';
import { downloadId, findDownload } from '@/lib/use-cases/downloads/stored-downloads';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

type Shown = { item: WatchItem } | { words: string };

/** Plays what was downloaded, wherever the address leads: to the next episode as well, without a page in between. */
export function DownloadedScreen() {
  const owner = useProfileId();
  const path = usePathname();
  const [shown, setShown] = useState<{ path: string; what: Shown } | null>(null);

  useEffect(() => {
    if (owner === null) return;
    let close: (() => void) | null = null;
    let isWanted = true;
    open(owner, path).then(({ what, end }) => {
      if (!isWanted) return end();
      close = end;
      setShown({ path, what });
    });
    return () => {
      isWanted = false;
      close?.();
    };
  }, [owner, path]);

  if (shown?.path !== path) return null;
  const { what } = shown;
  if ('words' in what) return <NotDownloaded words={what.words} />;
  return (
    <WayToNext value={goTo}>
      <WatchScreen key={path} item={what.item} />
    </WayToNext>
  );
}

/** The address alone: the page stays, and so does fullscreen. */
const goTo = (address: string) => window.history.pushState(null, '', address);

function NotDownloaded({ words }: { words: string }) {
  return (
    <div className="player-cover">
      <h2>No connection</h2>
      <p>{words}</p>
      <div className="player-cover-actions">
        <a href="/downloads" className="player-primary">
          Downloads
        </a>
        <button type="button" className="player-secondary" onClick={() => window.location.reload()}>
          Try again
        </button>
      </div>
    </div>
  );
}

const nothing = () => undefined;

async function open(owner: string, path: string): Promise<{ what: Shown; end: () => void }> {
  const query = new URLSearchParams(window.location.search);
  const key = parseEpisodeKey(path.replace('/watch/', ''));
  if (!key) return { what: { words: 'Choose what to watch among your downloads.' }, end: nothing };
  if (query.has('with')) return { what: { words: 'Watching together needs a connection.' }, end: nothing };
  const opened = await openDownload(owner, key).catch((): OpenedDownload => ({ trouble: 'no-storage' }));
  if ('trouble' in opened) {
    const words = opened.trouble === 'none' ? 'This was not downloaded to this device.' : TROUBLE_WORDS[opened.trouble];
    return { what: { words }, end: nothing };
  }
  const { item, reader, close } = opened;
  const withdraw = offerDownloaded(item.stream.src, reader);
  const start = startParameter(query.get('t') ?? undefined);
  return {
    what: { item: await playable(item, owner, start) },
    end: () => {
      withdraw();
      close();
    },
  };
}

/** The item as the player knows it, with what this device can do in place of the server. */
async function playable(item: DownloadedItem, owner: string, start: number | null): Promise<WatchItem> {
  const { upNext } = item;
  const around = item.episodesAround ?? item.shelf ?? null;
  const isThere =
    upNext.kind === 'episode' && (await isWhole(owner, parseEpisodeKey(upNext.address.replace('/watch/', ''))));
  return {
    ...item,
    requestedStart: start,
    upNext: upNext.kind !== 'episode' ? upNext : isThere ? { ...upNext, stream: null } : { kind: 'none' },
    recommendations: [],
    renewStream: async () => null,
    welcomeBack: null,
    togetherIn: null,
    episodesAround: around && {
      ...around,
      previousAddress: null,
      loadSeason: async (showId, season) => (await deviceSeason(showId, season)) ?? [],
    },
  };
}

async function isWhole(owner: string, key: EpisodeKey | null): Promise<boolean> {
  return key !== null && (await findDownload(downloadId(owner, key)))?.state === 'whole';
}
