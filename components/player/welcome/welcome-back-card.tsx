import { X } from 'lucide-react';
import '@/components/player/overlays/further-on-device.css';

interface WelcomeBackCardProps {
  /** Days since the last sitting. */
  daysAway: number;
  hasStory: boolean;
  hasLastMinute: boolean;
  onStory: () => void;
  onLastMinute: () => void;
  onDismiss: () => void;
}

/** For a viewer who was away for long: what the show was about, and how it went on. It plays on meanwhile. */
export function WelcomeBackCard(props: WelcomeBackCardProps) {
  return (
    <section className="player-further" aria-label="Welcome back" data-arrow-zone="card">
      <p role="status">Welcome back. You were last here {awayWords(props.daysAway)} ago.</p>
      {props.hasStory && (
        <button type="button" className="player-primary" data-first-stop onClick={props.onStory}>
          What happened so far
        </button>
      )}
      {props.hasLastMinute && (
        <button
          type="button"
          className={props.hasStory ? 'player-secondary' : 'player-primary'}
          data-first-stop={props.hasStory ? undefined : ''}
          onClick={props.onLastMinute}
        >
          The last minute again
        </button>
      )}
      <button type="button" className="player-button" aria-label="Not now" onClick={props.onDismiss}>
        <X aria-hidden />
      </button>
    </section>
  );
}

const WEEK_DAYS = 7;
const MONTH_DAYS = 30;
const YEAR_DAYS = 365;

/** "5 weeks", "4 months", "2 years": as one would say it, never more than it was. */
export function awayWords(days: number): string {
  if (days >= 2 * YEAR_DAYS) return `${Math.floor(days / YEAR_DAYS)} years`;
  if (days >= 3 * MONTH_DAYS) return `${Math.floor(days / MONTH_DAYS)} months`;
  return `${Math.floor(days / WEEK_DAYS)} weeks`;
}
