import type { Command } from '@/lib/screens/schema';

/** What a player can be made to do, as its own buttons do it. */
export interface Drivable {
  position: () => number;
  /** Null while it is unknown. */
  duration: () => number | null;
  play: () => Promise<void>;
  pause: () => void;
  seek: (position: number) => Promise<unknown>;
  captionsOn: boolean;
  toggleCaptions: () => void;
  /** Null where there is no next episode. */
  next: (() => void) | null;
  /** Pauses, and resolves when the place is stored, or has taken too long to store. */
  handOver: () => Promise<void>;
}

/**
 * Does what another screen asks for. @returns what is to be done once it was answered: it takes this page away.
 */
export async function obey(player: Drivable, command: Command): Promise<(() => void) | null> {
  switch (command.do) {
    case 'play':
      // Where the browser does not let it, the answer says that it is still paused.
      await player.play().catch(() => undefined);
      return null;
    case 'pause':
      player.pause();
      return null;
    case 'seek':
      await player.seek(within(command.position, player));
      return null;
    case 'skip':
      await player.seek(within(player.position() + command.seconds, player));
      return null;
    case 'captions':
      if (command.on !== player.captionsOn) player.toggleCaptions();
      return null;
    case 'next':
      return player.next;
    case 'hand-over':
      await player.handOver();
      return null;
  }
}

function within(position: number, { duration }: Drivable): number {
  return Math.min(Math.max(0, position), duration() ?? Number.POSITIVE_INFINITY);
}
