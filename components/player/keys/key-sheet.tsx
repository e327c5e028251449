import { X } from 'lucide-react';
import { PlayerDialog } from '@/components/player/overlays/player-dialog';
import './key-sheet.css';

/** What each key does, as the sheet shows it; the bindings are in `player-keys.tsx`. */
const KEY_MAP: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['Space', 'K'], does: 'Play or pause' },
  { keys: ['Enter'], does: 'Play or pause, or what a card offers' },
  { keys: ['←', '→'], does: 'Back or forward 5 seconds' },
  { keys: ['J', 'L'], does: 'Back or forward 10 seconds' },
  { keys: ['↑', '↓'], does: 'To the buttons, then walk among them' },
  { keys: ['Home', 'End'], does: 'To the beginning or the end' },
  { keys: ['0', '…', '9'], does: 'To that tenth' },
  { keys: ['<', '>'], does: 'Slower or faster' },
  { keys: ['Shift ↑', 'Shift ↓'], does: 'Louder or quieter' },
  { keys: ['M'], does: 'Mute' },
  { keys: ['C'], does: 'Captions' },
  { keys: ['G', 'H'], does: 'Captions a tenth of a second earlier or later' },
  { keys: ['F'], does: 'Fullscreen' },
  { keys: ['I'], does: 'Picture in picture' },
  { keys: ['S'], does: 'Skip the intro, recap or credits' },
  { keys: ['N', 'P'], does: 'Next or previous episode' },
  { keys: ['E'], does: 'Episodes' },
  { keys: ['?'], does: 'This sheet' },
  { keys: ['Esc', 'Back'], does: 'Close, or back to the picture' },
];

export function KeySheet({ onClose }: { onClose: () => void }) {
  return (
    <PlayerDialog label="Keys" className="player-sheet" onClose={onClose}>
      <header>
        <h2>Keys</h2>
        <button type="button" className="player-button" aria-label="Close" onClick={onClose}>
          <X aria-hidden />
        </button>
      </header>
      <dl>
        {KEY_MAP.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </PlayerDialog>
  );
}
