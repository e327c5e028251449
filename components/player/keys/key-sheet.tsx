import { X } from 'lucide-react';
import { KEY_MAP } from '@/components/player/keys/key-map';
import { PlayerDialog } from '@/components/player/overlays/player-dialog';
import './key-sheet.css';

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
