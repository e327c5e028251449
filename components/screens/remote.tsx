import { Captions, CaptionsOff, type LucideIcon, Pause, Play, RotateCcw, RotateCw, SkipForward } from 'lucide-react';
import { useState } from 'react';
import { SeekBar } from '@/components/screens/seek-bar';
import { useDriving } from '@/components/screens/use-driving';
import { episodeOf } from '@/components/screens/words';
import { secondaryButton } from '@/components/ui/button';
import { PageDialog } from '@/components/ui/page-dialog';
import { type HeardScreen, heardPosition } from '@/lib/screens/offered';

const SKIP_SECONDS = 10;

const round =
  'relative grid size-14 place-items-center rounded-full border border-edge transition-colors hover:border-ink hover:bg-raised aria-pressed:border-accent aria-pressed:text-accent';

interface RemoteProps {
  profileId: string;
  /** Null once nothing plays there any more. */
  heard: HeardScreen | null;
  now: number;
  onClose: () => void;
}

/** Drives another screen: what its own controls do, from here. */
export function Remote({ heard, onClose, ...props }: RemoteProps) {
  const [name] = useState(heard?.screen.deviceName ?? 'The other screen');
  return (
    <PageDialog heading={name} onClose={onClose}>
      {heard ? (
        <Controls heard={heard} {...props} />
      ) : (
        <div className="mt-2 grid gap-4">
          <p role="status" className="text-muted">
            Nothing plays there any more. Its place is kept.
          </p>
          <button type="button" className={secondaryButton} onClick={onClose}>
            Close
          </button>
        </div>
      )}
    </PageDialog>
  );
}

function Controls({ heard, now, profileId }: Omit<RemoteProps, 'onClose'> & { heard: HeardScreen }) {
  const { screen } = heard;
  const { trouble, tell } = useDriving(screen, profileId);
  const position = heardPosition(heard, now);

  return (
    <div className="grid gap-5">
      <p className="flex items-baseline gap-2">
        <span className="truncate font-semibold">{screen.title}</span>
        {episodeOf(screen) && <span className="shrink-0 text-muted">{episodeOf(screen)}</span>}
      </p>
      <SeekBar
        position={position}
        duration={screen.duration}
        storyboard={screen.storyboard}
        onSeek={(to) => void tell({ do: 'seek', position: to })}
      />
      <div className="flex items-center justify-center gap-4">
        <SkipButton label="Back" icon={RotateCcw} onSkip={() => void tell({ do: 'skip', seconds: -SKIP_SECONDS })} />
        <button
          type="button"
          data-first-stop=""
          className="grid size-18 place-items-center rounded-full bg-lamp text-accent-ink"
          aria-label={screen.paused ? 'Play' : 'Pause'}
          onClick={() => void tell({ do: screen.paused ? 'play' : 'pause' })}
        >
          {screen.paused ? (
            <Play className="size-8 fill-current" aria-hidden="true" />
          ) : (
            <Pause className="size-8 fill-current" aria-hidden="true" />
          )}
        </button>
        <SkipButton label="Forward" icon={RotateCw} onSkip={() => void tell({ do: 'skip', seconds: SKIP_SECONDS })} />
      </div>
      {(screen.captions !== null || screen.hasNext) && (
        <div className="flex flex-wrap justify-center gap-3">
          {screen.captions !== null && (
            <button
              type="button"
              className={secondaryButton}
              aria-pressed={screen.captions}
              onClick={() => void tell({ do: 'captions', on: !screen.captions })}
            >
              {screen.captions ? (
                <Captions className="size-5" aria-hidden="true" />
              ) : (
                <CaptionsOff className="size-5" aria-hidden="true" />
              )}
              Captions
            </button>
          )}
          {screen.hasNext && (
            <button type="button" className={secondaryButton} onClick={() => void tell({ do: 'next' })}>
              Next episode
              <SkipForward className="size-5" aria-hidden="true" />
            </button>
          )}
        </div>
      )}
      <p role="status" className="min-h-6 text-center text-sm text-danger">
        {trouble}
      </p>
    </div>
  );
}

function SkipButton({ label, icon: Icon, onSkip }: { label: string; icon: LucideIcon; onSkip: () => void }) {
  return (
    <button type="button" className={round} aria-label={`${label} ${SKIP_SECONDS} seconds`} onClick={onSkip}>
      <Icon className="size-9 stroke-[1.25]" aria-hidden="true" />
      <span
        aria-hidden="true"
        className="absolute inset-0 grid place-items-center pt-0.5 text-[0.6875rem] font-semibold"
      >
        {SKIP_SECONDS}
      </span>
    </button>
  );
}
