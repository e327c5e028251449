'use client';

import dynamic from 'next/dynamic';
import { provideTogetherPart } from '@/components/player/overlays/together-part';

// Nothing of it is needed before the picture.
const GroupPlace = dynamic(
  () => import('@/components/progress/in-player/group-place').then((loaded) => loaded.GroupPlace),
  { ssr: false },
);

provideTogetherPart(GroupPlace);

/** Lets the player say where the viewer was with others. Once per layout. */
export function TogetherInPlayer() {
  return null;
}
