'use client';

import dynamic from 'next/dynamic';
import { provideEndPart } from '@/components/player/next/end-part';

// Nothing of it is needed before the end.
const EndThumbs = dynamic(() => import('@/components/thumbs/end-thumbs').then((loaded) => loaded.EndThumbs), {
  ssr: false,
});

provideEndPart(EndThumbs);

/** Lets the player's end ask what one thinks of the title. Once per layout. */
export function ThumbsAtTheEnd() {
  return null;
}
