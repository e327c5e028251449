import { useRef, useState } from 'react';
import { clockTime } from '@/components/player/clock-time';
import type { StoryboardPicture } from '@/components/player/storyboard';
import { useStoryboard } from '@/components/player/use-storyboard';

/** Arrow keys move by this much, as on the player's own timeline. */
const STEP_SECONDS = 10;
/** How wide a picture is shown, in pixels. */
const PICTURE_WIDTH = 256;

interface SeekBarProps {
  position: number;
  /** Null while it is unknown: then there is nowhere to seek to. */
  duration: number | null;
  storyboard: string | null;
  onSeek: (position: number) => void;
}

/** Where another screen is, with the picture of that place; what is dragged is sought when it is let go. */
export function SeekBar({ position, duration, storyboard, onSeek }: SeekBarProps) {
  const { pictures } = useStoryboard(storyboard ?? undefined);
  const [held, setHeld] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const shown = held ?? position;
  const picture = pictures.find(({ startTime, endTime }) => shown >= startTime && shown < endTime);
  const letGo = () => {
    if (wanted.current !== null) onSeek(wanted.current);
    wanted.current = null;
    setHeld(null);
  };

  return (
    <div className="grid gap-2">
      {pictures.length > 0 && <Picture picture={picture} />}
      {duration !== null && (
        <input
          type="range"
          aria-label="Seek"
          aria-valuetext={`${clockTime(shown)} of ${clockTime(duration)}`}
          className="h-8 w-full accent-accent"
          min={0}
          max={Math.floor(duration)}
          step={STEP_SECONDS}
          value={shown}
          onChange={({ currentTarget }) => {
            wanted.current = Number(currentTarget.value);
            setHeld(wanted.current);
          }}
          onPointerUp={letGo}
          onKeyUp={letGo}
          onBlur={letGo}
        />
      )}
      <p className="flex justify-between text-sm text-muted tabular-nums">
        <span>{clockTime(shown)}</span>
        {duration !== null && <span>-{clockTime(duration - shown)}</span>}
      </p>
    </div>
  );
}

/** Room for a picture, so that nothing moves between two of them. */
function Picture({ picture }: { picture: StoryboardPicture | undefined }) {
  return (
    <div aria-hidden="true" className="mx-auto grid h-36 w-64 place-items-center overflow-hidden rounded-lg bg-ground">
      {picture && (
        <div
          style={{
            zoom: PICTURE_WIDTH / picture.width,
            width: picture.width,
            height: picture.height,
            backgroundImage: `url("${encodeURI(decodeURI(picture.url))}")`,
            backgroundPosition: `-${picture.coords.x}px -${picture.coords.y}px`,
          }}
        />
      )}
    </div>
  );
}
