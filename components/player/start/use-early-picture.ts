import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { drop, prepare, show } from '@/components/player/engine/opened-ahead';
import type { EarlyPicture } from '@/components/player/engine/playback';

/** A viewer who stays on a link this long means it; a pointer on its way along a row does not. */
const REST_MS = 80;

/** Has the picture behind a link ready while pointer or focus rests on it, and shows it when the link is followed. */
export function useEarlyPicture(address: string, picture: EarlyPicture | null) {
  const router = useRouter();
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const following = useRef<'not' | 'picture' | 'page'>('not');

  useEffect(
    () => () => {
      clearTimeout(resting.current);
      if (following.current !== 'not') drop('soon');
      following.current = 'not';
    },
    [],
  );

  return {
    onRest: () => {
      clearTimeout(resting.current);
      if (picture) resting.current = setTimeout(prepare, REST_MS, picture);
    },
    onLeave: () => {
      clearTimeout(resting.current);
      if (picture) drop('soon-unless-shown');
    },
    onFollow: (event: { preventDefault: () => void }) => {
      clearTimeout(resting.current);
      if (!picture) return;
      event.preventDefault();
      if (following.current === 'picture') return;
      following.current = 'picture';
      show(picture).then(() => {
        if (following.current !== 'picture') return;
        following.current = 'page';
        router.push(address);
      });
    },
  };
}
