import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { NamedTrack } from '@/components/player/tracks/track-choice';
import '@/components/player/overlays/notice.css';

const SHOWN_MS = 8_000;

interface TrackNoticeProps {
  captions: NamedTrack | null;
  sound: NamedTrack | null;
}

/** Says for a moment which captions or which sound did not come; the settings say so for longer. */
export function TrackNotice({ captions, sound }: TrackNoticeProps) {
  const words = captions
    ? `The captions “${captions.name}” could not be loaded.`
    : sound && `The sound “${sound.name}” could not be loaded.`;
  const [over, setOver] = useState<string | null>(null);

  useEffect(() => {
    setOver(null);
    const timer = setTimeout(() => setOver(words), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [words]);

  return (
    <div role="status">
      {words && words !== over && (
        <p className="player-notice">
          <TriangleAlert aria-hidden /> {words}
        </p>
      )}
    </div>
  );
}
