import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { dropAheadSoon, leaveAhead } from '@/components/player/engine/opened-ahead';

import type { EarlyPicture } from '@/components/player/start/early-picture';
import { readyPicture, showPicture } from '@/components/player/start/picture-first';

/** Whoever stays on a link this long means it; a pointer on its way along a row does not. */
const REST_MS = 80;

/** Has the picture behind a link ready while pointer or focus rests on it, and shows it when the link is followed. */
export function useEarlyPicture(address: string, picture: EarlyPicture | null) {
  const router = useRouter();
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const following = useRef<'not' | 'picture' | 'page'>('not');

  useEffect(
    () => () => {
      clearTimeout(resting.current);
      if (following.current !== 'not') dropAheadSoon();
      following.current = 'not';
    },
    [],
  );

  return {
    onRest: () => {
      clearTimeout(resting.current);
      if (picture) resting.current = setTimeout(readyPicture, REST_MS, picture);
    },
    onLeave: () => {
      clearTimeout(resting.current);
      if (picture) leaveAhead();
    },
    onFollow: (event: { preventDefault: () => void }) => {
      clearTimeout(resting.current);
      if (!picture) return;
      event.preventDefault();
      if (following.current === 'picture') return;
      following.current = 'picture';
      showPicture(picture).then(() => {
        if (following.current !== 'picture') return;
        following.current = 'page';
        router.push(address);
      });
    },
  };
}
