'use client';

import Link from 'next/link';
import type { ComponentProps } from 'react';
import type { EarlyPicture } from '@/components/player/engine/playback';
import { preparePlayer } from '@/components/player/prepare-player';
import { useEarlyPicture } from '@/components/player/start/use-early-picture';

interface WatchLinkProps extends Omit<ComponentProps<typeof Link>, 'prefetch' | 'href'> {
  href: string;
  /** What plays there and from where, as far as it is known here. */
  opens?: EarlyPicture | null;
}

/**
 * A link to the player. It fetches the page only when the viewer follows it, because the place on the page would be that of
 * then; the player's code it fetches as soon as the viewer is about to, and the picture comes before the page.
 */
export function WatchLink({ opens = null, ...props }: WatchLinkProps) {
  const { onRest, onLeave, onFollow } = useEarlyPicture(props.href, opens);
  const onIntent = () => {
    preparePlayer();
    onRest();
  };
  return (
    <Link
      {...props}
      prefetch={false}
      onPointerEnter={onIntent}
      onPointerDown={preparePlayer}
      onFocus={onIntent}
      onPointerLeave={onLeave}
      onBlur={onLeave}
      onNavigate={onFollow}
    />
  );
}
