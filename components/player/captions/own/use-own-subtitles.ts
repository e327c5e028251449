import { useCallback, useEffect, useMemo, useState } from 'react';
import { dropFile, fileOnDevice, keepFile } from '@/components/player/captions/own/files-on-device';
import type { OwnFileNews } from '@/components/player/captions/own/own-file-words';
import { type OwnSubtitles, readOwnFile } from '@/components/player/captions/own/read-own-file';
import type { CaptionFile } from '@/components/player/captions/use-caption-tracks';
import { withTrack } from '@/components/player/preferences/preferences';
import type { ChangePreferences } from '@/components/player/preferences/use-preferences';
import { type EpisodeKey, titleText } from '@/lib/catalog/title-key';

export interface OwnSubtitlesHere {
  /** Captions to choose from: the viewer's own file first, then the stream's. */
  files: readonly CaptionFile[];
  /** The name of the viewer's own, where there is one. */
  name: string | null;
  news: OwnFileNews | null;
  /** Reads a file, shows it, and keeps it for this film or episode. */
  add: (file: File) => void;
  /** Takes it off the player and the device. */
  remove: () => void;
}

/** The viewer's own subtitles of what plays: a file from this device, which stays on it. */
export function useOwnSubtitles(
  key: EpisodeKey,
  captions: readonly CaptionFile[],
  change: ChangePreferences,
): OwnSubtitlesHere {
  const [own, setOwn] = useState<OwnSubtitles | null>(null);
  const [news, setNews] = useState<OwnFileNews | null>(null);

  useEffect(() => {
    let isWanted = true;
    fileOnDevice(key).then(
      (kept) => isWanted && setOwn((now) => now ?? kept),
      // Where the browser refuses storage there is nothing to show.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [key]);

  const add = useCallback(
    async (file: File) => {
      const read = await readOwnFile(file, navigator.language);
      if (typeof read === 'string') return setNews({ kind: read, name: file.name });
      setOwn(read);
      change((now) => ({ ...withTrack(now, titleText(key), { captions: choiceOfOwn(read) }), captions: true }));
      const isStored = await keepFile(key, read).then(
        () => true,
        () => false,
      );
      setNews({ kind: isStored ? 'added' : 'added-until-left', name: read.name });
    },
    [key, change],
  );

  return {
    files: useMemo(() => (own ? [captionFileOf(own), ...captions] : captions), [own, captions]),
    name: own?.name ?? null,
    news,
    add: useCallback((file) => void add(file), [add]),
    remove: useCallback(() => {
      if (!own) return;
      setOwn(null);
      // Where storage is refused, nothing was kept.
      dropFile(key).catch(() => undefined);
      setNews({ kind: 'removed', name: own.name });
    }, [own, key]),
  };
}

/** It has no language, and so is known again by its name. */
function choiceOfOwn({ name }: OwnSubtitles) {
  return { language: '', kind: 'subtitles', name };
}

function captionFileOf({ name, webVtt }: OwnSubtitles): CaptionFile {
  return { ...choiceOfOwn({ name, webVtt }), kind: 'subtitles', src: `own:${name}`, label: name, webVtt };
}
