import { WifiOff } from 'lucide-react';
import './notice.css';

/** The network is away; what is buffered plays on, and the rest comes by itself. */
export function WaitingNotice() {
  return (
    <p className="player-notice" role="status">
      <WifiOff aria-hidden /> Waiting for the connection. It goes on by itself.
    </p>
  );
}
