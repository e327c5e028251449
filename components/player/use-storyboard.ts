import { useEffect, useState } from 'react';
import { readCues } from '@/components/player/captions/read-cues';
import { type StoryboardPicture, storyboardPictures } from '@/components/player/storyboard';

const NOTHING: StoryboardPicture[] = [];

/** The pictures of the timeline, once they have come; `isLost` when they do not. */
export function useStoryboard(address: string | undefined) {
  const [read, setRead] = useState<{ address: string; pictures: StoryboardPicture[] | null } | null>(null);

  useEffect(() => {
    if (!address) return;
    let isWanted = true;
    const { href } = new URL(address, location.href);
    readCues(href, '').then(
      (cues) => isWanted && setRead({ address, pictures: storyboardPictures(cues, href) }),
      () => isWanted && setRead({ address, pictures: null }),
    );
    return () => {
      isWanted = false;
    };
  }, [address]);

  const current = read?.address === address ? read : null;
  return { pictures: current?.pictures ?? NOTHING, isLost: current !== null && current.pictures === null };
}
