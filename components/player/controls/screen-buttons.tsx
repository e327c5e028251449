import { AirPlayButton, CastButton, FullscreenButton, PiPButton } from '@videojs/react';
import { Airplay, Captions, Cast, ListVideo, Maximize, Minimize, PictureInPicture2, SkipForward } from 'lucide-react';
import type { ReactNode } from 'react';

interface ScreenButtonsProps {
  hasCaptions: boolean;
  captionsOn: boolean;
  onCaptions: () => void;
  onEpisodes: (() => void) | null;
  onNext: (() => void) | null;
  settings: ReactNode;
}

/** Other episodes, captions, settings, and where the picture goes. Video.js leaves out what the browser cannot do. */
export function ScreenButtons(props: ScreenButtonsProps) {
  return (
    <>
      {props.onNext && (
        <button type="button" className="player-button" aria-label="Next episode" onClick={props.onNext}>
          <SkipForward aria-hidden />
        </button>
      )}
      {props.onEpisodes && (
        <button
          type="button"
          className="player-button"
          aria-label="Episodes"
          aria-haspopup="dialog"
          onClick={props.onEpisodes}
        >
          <ListVideo aria-hidden />
        </button>
      )}
      {props.hasCaptions && (
        <button
          type="button"
          className="player-button player-toggle"
          aria-label="Captions"
          aria-pressed={props.captionsOn}
          onClick={props.onCaptions}
        >
          <Captions aria-hidden />
        </button>
      )}
      {props.settings}
      <CastButton className="player-button">
        <Cast aria-hidden />
      </CastButton>
      <AirPlayButton className="player-button">
        <Airplay aria-hidden />
      </AirPlayButton>
      <PiPButton className="player-button player-wide-only">
        <PictureInPicture2 aria-hidden />
      </PiPButton>
      <FullscreenButton
        className="player-button"
        render={(props, state) => (
          <button type="button" {...props}>
            {state.fullscreen ? <Minimize aria-hidden /> : <Maximize aria-hidden />}
          </button>
        )}
      />
    </>
  );
}
