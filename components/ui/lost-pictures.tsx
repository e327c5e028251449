'use client';

import { useEffect } from 'react';

/** Takes away pictures that could not be loaded, so that what is drawn beneath them shows instead of a torn page. */
export function LostPictures() {
  useEffect(() => {
    const hide = ({ target }: Event) => {
      if (target instanceof HTMLImageElement) target.hidden = true;
    };
    // Errors do not bubble, but they can be caught on the way down.
    document.addEventListener('error', hide, true);
    for (const picture of document.images) {
      // Lost before this script came.
      if (picture.complete && picture.currentSrc && picture.naturalWidth === 0) picture.hidden = true;
    }
    return () => document.removeEventListener('error', hide, true);
  }, []);
  return null;
}
