import { useCallback, useEffect, useRef, useState } from 'react';
import type { InPicture } from '@/lib/media/media';

/** What captions a film has as pictures, and a way to have others drawn into what plays. */
export interface DrawnWords extends InPicture {
  /** Opens the stream with others at the same place, and says whether they are in its picture; null while there is no picture. */
  show: ((key: string | null) => Promise<boolean>) | null;
  /** Notes for this browser what is wanted, so that the next page comes with it. */
  remember: (key: string | null) => void;
}

interface Drawing {
  /** The key of those that were wanted, and could not be drawn. */
  lost: string | null;
  tryAgain: () => void;
}

/** Has those captions drawn into the picture that the viewer wants, whatever the page came with; one change after the other. */
export function useDrawnWords({ offered, shown, show, remember }: DrawnWords, wanted: string | null): Drawing {
  const [lost, setLost] = useState<string | null | undefined>(undefined);
  const isChanging = useRef(false);
  const [changes, setChanges] = useState(0);
  const isNeeded = offered.length > 0 && wanted !== shown && wanted !== lost;

  useEffect(() => {
    if (offered.length > 0) remember(wanted);
  }, [offered, remember, wanted]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was wanted during a change is looked at once it is over.
  useEffect(() => {
    if (!isNeeded || !show || isChanging.current) return;
    isChanging.current = true;
    show(wanted).then((isThere) => {
      isChanging.current = false;
      if (!isThere) setLost(wanted);
      setChanges((count) => count + 1);
    });
  }, [isNeeded, wanted, show, changes]);

  return { lost: lost ?? null, tryAgain: useCallback(() => setLost(undefined), []) };
}
