import { useRouter } from 'next/navigation';
import { useCallback, useEffect } from 'react';
import { choiceCookie } from '@/components/player/versions/choice-cookie';
import { versionAddress, withoutStart } from '@/components/player/versions/version-address';
import { writeCookie } from '@/lib/http/write-cookie';
import { isSameLength } from '@/lib/library/versions/choose';
import type { OfferedVersions } from '@/lib/library/versions/offered';
import { VERSIONS_COOKIE } from '@/lib/library/versions/remembered';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

export interface Versions {
  offered: OfferedVersions['offered'];
  /** The key of the one that plays; empty where there is one alone. */
  playing: string;
  choose: (key: string) => void;
}

const NONE: OfferedVersions['offered'] = [];

/** The versions of what plays. One that is chosen opens in place of this one, and is remembered for the title. */
export function useVersions({ versions, key: title }: WatchItem, video: HTMLVideoElement | null): Versions {
  const router = useRouter();
  const offered = versions?.offered ?? NONE;
  const playing = versions?.playing ?? '';

  // The start of a version that was chosen is over once it plays: a page that is loaded again goes on at the place.
  useEffect(() => {
    if (!video) return;
    const forget = () => {
      const address = withoutStart(window.location.href);
      if (address) window.history.replaceState(null, '', address);
    };
    video.addEventListener('timeupdate', forget, { once: true });
    return () => video.removeEventListener('timeupdate', forget);
  }, [video]);

  return {
    offered,
    playing,
    choose: useCallback(
      (key: string) => {
        const [from, to] = [playing, key].map((each) => offered.find((version) => version.key === each));
        if (!from || !to || from === to) return;
        writeCookie(choiceCookie(document.cookie, VERSIONS_COOKIE, title, key));
        const isSame = isSameLength(from.seconds, to.seconds);
        router.replace(versionAddress(window.location.href, key, isSame ? (video?.currentTime ?? 0) : null));
      },
      [router, video, offered, playing, title],
    ),
  };
}
