import { PlayButton, SeekButton } from '@videojs/react';
import { Pause, Play, RotateCcw, RotateCw } from 'lucide-react';

const SEEK_SECONDS = 10;

/** Play and the short jumps; in the middle of the picture on a phone, at its foot elsewhere. */
export function Transport() {
  return (
    <div className="player-transport">
      <SeekButton seconds={-SEEK_SECONDS} className="player-button player-jump">
        <RotateCcw aria-hidden />
        <span aria-hidden>{SEEK_SECONDS}</span>
      </SeekButton>
      <PlayButton
        className="player-button player-play"
        data-first-stop=""
        render={(props, state) => (
          <button type="button" {...props}>
            {state.paused ? (
              <Play aria-hidden className="player-filled" />
            ) : (
              <Pause aria-hidden className="player-filled" />
            )}
          </button>
        )}
      />
      <SeekButton seconds={SEEK_SECONDS} className="player-button player-jump">
        <RotateCw aria-hidden />
        <span aria-hidden>{SEEK_SECONDS}</span>
      </SeekButton>
    </div>
  );
}
