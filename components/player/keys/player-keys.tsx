import { Hotkey, useHotkey } from '@videojs/react';
import { usePlayer } from '@/components/player/player-store';

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;
const ARROW_SECONDS = 5;
const LETTER_SECONDS = 10;
const VOLUME_STEP = 0.05;

interface PlayerKeysProps {
  /** A dialog is open: keys belong to it. */
  disabled: boolean;
  onCaptions: () => void;
  /** @param steps tenths of a second by which captions come later. */
  onShift: (steps: number) => void;
  onNext: () => void;
  onPrevious: () => void;
  onSkip: () => void;
  onEpisodes: () => void;
  onHelp: () => void;
}

/** The keyboard, for the whole page: only the player is on it. */
export function PlayerKeys({
  disabled,
  onCaptions,
  onShift,
  onNext,
  onPrevious,
  onSkip,
  onEpisodes,
  onHelp,
}: PlayerKeysProps) {
  const store = usePlayer();
  const common = { target: 'document', disabled } as const;
  const step = (direction: 1 | -1) => {
    const { playbackRate } = store.state;
    const faster = SPEEDS.filter((speed) => (direction > 0 ? speed > playbackRate : speed < playbackRate));
    const next = direction > 0 ? faster[0] : faster.at(-1);
    if (next) store.setPlaybackRate(next);
  };

  useHotkey({ ...common, keys: '<', onActivate: () => step(-1) });
  useHotkey({ ...common, keys: '>', onActivate: () => step(1) });
  useHotkey({ ...common, keys: 'Home', onActivate: () => store.seek(0) });
  useHotkey({ ...common, keys: 'End', onActivate: () => store.seek(lastSecond(store.state)) });
  useHotkey({ ...common, keys: 'c', repeatable: false, onActivate: onCaptions });
  useHotkey({ ...common, keys: 'g', onActivate: () => onShift(-1) });
  useHotkey({ ...common, keys: 'h', onActivate: () => onShift(1) });
  useHotkey({ ...common, keys: 'n', repeatable: false, onActivate: onNext });
  useHotkey({ ...common, keys: 'p', repeatable: false, onActivate: onPrevious });
  useHotkey({ ...common, keys: 's', repeatable: false, onActivate: onSkip });
  useHotkey({ ...common, keys: 'e', repeatable: false, onActivate: onEpisodes });
  useHotkey({ ...common, keys: '?', repeatable: false, onActivate: onHelp });

  return (
    <>
      <Hotkey {...common} keys="Space" action="togglePaused" />
      <Hotkey {...common} keys="k" action="togglePaused" />
      <Hotkey {...common} keys="ArrowLeft" action="seekStep" value={-ARROW_SECONDS} />
      <Hotkey {...common} keys="ArrowRight" action="seekStep" value={ARROW_SECONDS} />
      <Hotkey {...common} keys="j" action="seekStep" value={-LETTER_SECONDS} />
      <Hotkey {...common} keys="l" action="seekStep" value={LETTER_SECONDS} />
      <Hotkey {...common} keys="Shift+ArrowUp" action="volumeStep" value={VOLUME_STEP} />
      <Hotkey {...common} keys="Shift+ArrowDown" action="volumeStep" value={-VOLUME_STEP} />
      <Hotkey {...common} keys="m" action="toggleMuted" />
      <Hotkey {...common} keys="f" action="toggleFullscreen" />
      <Hotkey {...common} keys="i" action="togglePictureInPicture" />
      <Hotkey {...common} keys="0-9" action="seekToPercent" />
    </>
  );
}

/** The end, or the newest there is of a stream that still grows. */
function lastSecond({ duration, seekable }: { duration: number; seekable: [number, number][] }): number {
  return Number.isFinite(duration) ? duration : (seekable.at(-1)?.[1] ?? 0);
}
