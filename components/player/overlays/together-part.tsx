import type { ComponentType, ReactNode } from 'react';
import { useGoesOn } from '@/components/player/use-goes-on';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

interface PartProps {
  item: WatchItem;
  /** What else there is to offer: one thing at a time. */
  children: ReactNode;
}

interface TogetherPartProps extends PartProps {
  video: HTMLVideoElement | null;
}

let Part: ComponentType<PartProps> | null = null;

/** Sets, before anything plays, what says where the viewer was with others: the player has no such part of its own. */
export function provideTogetherPart(part: ComponentType<PartProps> | null): void {
  Part = part;
}

/** It asks the server once the film goes on: no viewer waits for it. */
export function TogetherPart({ item, video, children }: TogetherPartProps) {
  const goesOn = useGoesOn(video);
  if (!Part) return children;
  return goesOn ? <Part item={item}>{children}</Part> : null;
}
