import { CircleAlert, TriangleAlert, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { NamedTrack } from '@/components/player/tracks/track-choice';
import { progressChannel, type Refusal } from '@/lib/progress/reporter/progress-channel';
import { refusalWords } from '@/lib/progress/reporter/refusal-words';
import './notices.css';

/** The network is away; what is buffered plays on, and the rest comes by itself. */
export function WaitingNotice() {
  return (
    <p className="player-notice" role="status">
      <WifiOff aria-hidden /> Waiting for the connection. It goes on by itself.
    </p>
  );
}

/** Long enough for slow readers. */
const REFUSAL_SHOWN_MS = 12_000;

/** The server will never take a report: said once, in the picture, where it is seen in fullscreen too. */
export function RefusalNotice() {
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  useEffect(() => progressChannel().onRefused(setRefusal), []);
  useEffect(() => {
    if (!refusal) return;
    const timer = setTimeout(setRefusal, REFUSAL_SHOWN_MS, null);
    return () => clearTimeout(timer);
  }, [refusal]);

  return (
    refusal && (
      <p className="player-notice" role="status">
        <CircleAlert aria-hidden /> {refusalWords(refusal)}
      </p>
    )
  );
}

const TRACK_SHOWN_MS = 8_000;

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
    const timer = setTimeout(() => setOver(words), TRACK_SHOWN_MS);
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
