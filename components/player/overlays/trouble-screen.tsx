import { RotateCw } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import type { StreamTrouble } from '@/components/player/engine/playback';
import './actions.css';
import './trouble-screen.css';

interface TroubleScreenProps {
  trouble: StreamTrouble;
  titleAddress: string;
  /** What is kept, ready for reading, for example "41:02"; null at the beginning. */
  place: string | null;
  onRetry: () => void;
}

const WORDS: Record<StreamTrouble, { heading: string; advice: string }> = {
  network: {
    heading: 'The film did not arrive',
    advice: 'The connection or the server is away. It may be over in a moment.',
  },
  expired: {
    heading: 'This address has expired',
    advice: 'The server that has the film does not give it out here any more. Asked again, it may.',
  },
  decode: {
    heading: 'This picture cannot be shown',
    advice: 'Your browser stumbled over the stream twice, the second time at a lower quality.',
  },
  unsupported: {
    heading: 'This browser cannot play the stream',
    advice: 'A current Chrome, Edge, Firefox or Safari can.',
  },
};

/** Playback failed for good. The place is kept, and there are two ways on. */
export function TroubleScreen({ trouble, titleAddress, place, onRetry }: TroubleScreenProps) {
  const retryRef = useRef<HTMLButtonElement>(null);

  useEffect(() => retryRef.current?.focus(), []);
  useEffect(() => {
    if (trouble !== 'network') return;
    window.addEventListener('online', onRetry);
    return () => window.removeEventListener('online', onRetry);
  }, [trouble, onRetry]);

  return (
    <div className="player-cover" role="alert">
      <h2>{WORDS[trouble].heading}</h2>
      <p>
        {WORDS[trouble].advice} {place && `Your place at ${place} is kept.`}
      </p>
      <div className="player-cover-actions">
        <button ref={retryRef} type="button" className="player-primary" onClick={onRetry}>
          <RotateCw aria-hidden /> Try again
        </button>
        <Link href={titleAddress} className="player-secondary">
          Back to the title
        </Link>
      </div>
    </div>
  );
}
