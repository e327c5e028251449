import type { PlayerEvent } from '@/lib/players/player-event';

/** What players say: it begins or goes on, it pauses, it is over. */
export const SCROBBLES = ['start', 'pause', 'stop'] as const;
export type Scrobble = (typeof SCROBBLES)[number];

/** As Trakt has it: what stops here is seen, and what pauses before this has not begun. */
export const SEEN_PERCENT = 80;
export const BEGUN_PERCENT = 1;

export interface ScrobbleVerdict {
  happening: PlayerEvent['happening'];
  /** How far as a share of the whole. */
  share: number;
  /** What Trakt would call it. */
  action: 'start' | 'pause' | 'scrobble';
}

/** @returns null for a pause or an end before it has begun. */
export function scrobbleVerdict(said: Scrobble, progress: number): ScrobbleVerdict | null {
  const share = Math.min(progress, 100) / 100;
  if (said === 'start') return { happening: 'start', share, action: 'start' };
  if (progress < BEGUN_PERCENT) return null;
  if (said === 'stop' && progress >= SEEN_PERCENT) return { happening: 'watched', share, action: 'scrobble' };
  return { happening: said, share, action: 'pause' };
}
