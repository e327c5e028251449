import { MuteButton, VolumeSlider } from '@videojs/react';
import { Volume1, Volume2, VolumeX } from 'lucide-react';
import './slider.css';
import './volume.css';

export function Volume() {
  return (
    <div className="player-volume">
      <MuteButton
        className="player-button"
        render={(props, state) => (
          <button type="button" {...props}>
            {state.volumeLevel === 'off' ? (
              <VolumeX aria-hidden />
            ) : state.volumeLevel === 'low' ? (
              <Volume1 aria-hidden />
            ) : (
              <Volume2 aria-hidden />
            )}
          </button>
        )}
      />
      <VolumeSlider.Root className="player-volume-slider">
        <VolumeSlider.Track className="player-track">
          <VolumeSlider.Fill className="player-fill" />
        </VolumeSlider.Track>
        <VolumeSlider.Thumb className="player-thumb" />
      </VolumeSlider.Root>
    </div>
  );
}
