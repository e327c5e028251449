'use client';

import dynamic from 'next/dynamic';
import { provideTogetherPart } from '@/components/player/overlays/together-part';

// Nothing of it is needed before the picture.
const GroupPlacePart = dynamic(
  () => import('@/components/progress/in-player/group-place-part').then((loaded) => loaded.GroupPlacePart),
  { ssr: false },
);

provideTogetherPart(GroupPlacePart);

/** Lets the player say where the viewer was with others. Once per layout. */
export function TogetherInPlayer() {
  return null;
}
