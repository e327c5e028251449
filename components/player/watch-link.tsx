import Link from 'next/link';
import type { ComponentProps } from 'react';
import { preparePlayer } from '@/components/player/prepare-player';

type WatchLinkProps = Omit<ComponentProps<typeof Link>, 'prefetch'>;

/**
 * A link to the player. The page behind it is not fetched before it is followed, because the place on it would be of
 * then; the player's code is, as soon as somebody is about to follow it.
 */
export function WatchLink(props: WatchLinkProps) {
  return (
    <Link
      {...props}
      prefetch={false}
      onPointerEnter={preparePlayer}
      onPointerDown={preparePlayer}
      onFocus={preparePlayer}
    />
  );
}
