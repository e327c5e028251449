import { CircleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { progressChannel, type Refusal } from '@/lib/progress/reporter/progress-channel';
import { refusalWords } from '@/lib/progress/reporter/refusal-words';
import './notice.css';

/** Long enough for who reads slowly. */
const SHOWN_MS = 12_000;

/** The server will never take a report: said once, in the picture, where it is seen in fullscreen too. */
export function RefusalNotice() {
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  useEffect(() => progressChannel().onRefused(setRefusal), []);
  useEffect(() => {
    if (!refusal) return;
    const timer = setTimeout(setRefusal, SHOWN_MS, null);
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
