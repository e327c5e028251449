import { Pause, Tv, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { clockTime } from '@/components/player/clock-time';
import { preparePlayer } from '@/components/player/prepare-player';
import { useDriving } from '@/components/screens/use-driving';
import { watchHereAddress } from '@/components/screens/watch-here-address';
import { episodeOf, othersOf } from '@/components/screens/words';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { type HeardScreen, heardPosition } from '@/lib/screens/offered';

interface ScreenCardProps {
  /** Who watches here. */
  profileId: string;
  heard: HeardScreen;
  now: number;
  /** The viewer wants to go on here: until they do, the card stays, though the other screen is gone. */
  onAsk: (isWaiting: boolean) => void;
  onRemote: () => void;
  /** This screen is none of theirs. */
  onDismiss: () => void;
}

/** What plays on another screen, beside the page: go on with it here, or drive it from here. */
export function ScreenCard({ profileId, heard, now, onAsk, onRemote, onDismiss }: ScreenCardProps) {
  const { screen } = heard;
  const router = useRouter();
  const { isAsking, trouble, tell } = useDriving(screen, profileId);
  const position = heardPosition(heard, now);
  const others = othersOf(screen, profileId);
  const goTo = (place: number) => {
    onAsk(false);
    router.push(watchHereAddress(screen, profileId, place));
  };
  const watchHere = async () => {
    preparePlayer();
    onAsk(true);
    // One that is not to be driven plays on.
    const there = screen.driven ? await tell({ do: 'hand-over' }) : { position };
    if (there) goTo(there.position);
  };

  return (
    <aside aria-label={`Playing on ${screen.deviceName}`} className="screen-card" data-card="">
      <div className="flex items-center gap-2 text-sm text-muted">
        <Tv className="size-4 shrink-0 text-accent" aria-hidden="true" />
        <p className="min-w-0 grow truncate">
          {screen.deviceName}
          {others && ` · ${others}`}
        </p>
        <button
          type="button"
          aria-label={`Not me: hide ${screen.deviceName}`}
          onClick={onDismiss}
          className="-my-1 -mr-2 grid size-10 shrink-0 place-items-center rounded-full transition-colors hover:bg-raised hover:text-ink"
        >
          <X className="size-5" aria-hidden="true" />
        </button>
      </div>
      <p className="flex items-baseline gap-2">
        <span className="truncate font-semibold">{screen.title}</span>
        {episodeOf(screen) && <span className="shrink-0 text-muted">{episodeOf(screen)}</span>}
        <span className="ml-auto flex shrink-0 items-center gap-1 text-muted tabular-nums">
          {screen.paused && <Pause className="size-3.5" role="img" aria-label="Paused at" />}
          {clockTime(position)}
        </span>
      </p>
      {trouble && (
        <p role="alert" className="mt-1 text-sm text-danger">
          {trouble}
        </p>
      )}
      <div className="mt-3 grid auto-cols-fr grid-flow-col gap-2">
        <button
          type="button"
          className={`${primaryButton} whitespace-nowrap`}
          aria-disabled={isAsking}
          onClick={() => !isAsking && void watchHere()}
        >
          {isAsking ? 'One moment…' : 'Watch here'}
        </button>
        {trouble ? (
          <button type="button" className={`${secondaryButton} whitespace-nowrap`} onClick={() => goTo(position)}>
            From {clockTime(position)}
          </button>
        ) : (
          screen.driven && (
            <button type="button" className={secondaryButton} onClick={onRemote}>
              Remote
            </button>
          )
        )}
      </div>
    </aside>
  );
}
