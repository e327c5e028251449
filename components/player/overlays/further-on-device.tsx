import { X } from 'lucide-react';
import { clockTime } from '@/components/player/clock-time';
import './further-on-device.css';

interface FurtherOnDeviceProps {
  /** Position in seconds. */
  other: { position: number; deviceName: string | null };
  onGo: () => void;
  onStay: () => void;
}

/** The profile was further on another device: the player offers both places, and loses neither. */
export function FurtherOnDevice({ other, onGo, onStay }: FurtherOnDeviceProps) {
  return (
    <section className="player-further" aria-label="Further on another device" data-arrow-zone="card">
      <p role="status">
        You were further{other.deviceName ? ` on ${other.deviceName}` : ''} ({clockTime(other.position)})
      </p>
      <button type="button" className="player-primary" data-first-stop onClick={onGo}>
        Go to {clockTime(other.position)}
      </button>
      <button type="button" className="player-button" aria-label="Stay here" onClick={onStay}>
        <X aria-hidden />
      </button>
    </section>
  );
}
