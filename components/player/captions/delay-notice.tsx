import { Captions } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { delayWords } from '@/components/player/captions/caption-delay';

const SHOWN_MS = 2_000;

/** Says for a moment how much later captions come since a key moved them. */
export function DelayNotice({ delay }: { delay: number }) {
  const [isShown, setShown] = useState(false);
  const before = useRef(delay);

  useEffect(() => {
    if (before.current === delay) return;
    before.current = delay;
    setShown(true);
    const timer = setTimeout(setShown, SHOWN_MS, false);
    return () => clearTimeout(timer);
  }, [delay]);

  return (
    <div role="status">
      {isShown && (
        <p className="player-notice">
          <Captions aria-hidden /> Captions: {delayWords(delay)}
        </p>
      )}
    </div>
  );
}
