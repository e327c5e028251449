import type { PlayerEvent } from '@/lib/players/player-event';
import { HOOK_TERMS } from '@/lib/players/terms';

/** From here on what begins anew is another playback: the share from which something counts as watched, by progress's own threshold. */
export const NEARLY_OVER = 0.8;
/** What begins before this share of the whole begins anew. */
const BEGINNING = 0.05;

/** Where an event says that the player is. */
export interface ToldPlace {
  position: number;
  duration: number;
  event: 'playing' | 'pause' | 'ended';
  /** Whether it begins from the beginning, and whether it is so far that it is as good as over. */
  begins: boolean;
  nearsEnd: boolean;
}

/**
 * An event as seconds, whatever unit it came in.
 * @param runtime of the catalog, for a player that says no length.
 * @returns null where it says nothing of a place: a player that never began says that it stopped at nothing.
 */
export function toldPlace(
  { happening, position, duration, share }: Pick<PlayerEvent, 'happening' | 'position' | 'duration' | 'share'>,
  runtime: number | null,
): ToldPlace | null {
  const length =
    [duration, runtime].find((each) => each !== null && each > 0 && each <= HOOK_TERMS.longestSeconds) ?? null;
  if (length === null) return null;
  const said = position ?? (share === null ? null : share * length);
  const reached = said ?? (happening === 'start' ? 0 : happening === 'watched' ? length : null);
  if (reached === null || !Number.isFinite(reached) || reached < 0) return null;
  if (happening === 'stop' && reached === 0) return null;
  // Where no player can be: what it says is no place, and no end.
  if (reached > 2 * length) return null;
  const at = Math.min(reached, length);
  const over = at / length >= NEARLY_OVER;
  return {
    position: at,
    duration: length,
    event: eventOf(happening, at >= length),
    begins: happening === 'start' && at / length < BEGINNING,
    nearsEnd: over,
  };
}

function eventOf(happening: PlayerEvent['happening'], atEnd: boolean): ToldPlace['event'] {
  if (atEnd && (happening === 'watched' || happening === 'stop')) return 'ended';
  return happening === 'pause' || happening === 'stop' ? 'pause' : 'playing';
}
