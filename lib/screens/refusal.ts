import type { Command, Screen } from '@/lib/screens/schema';

/** Past the end by no more than a player rounds. */
const OVERSHOOT_SECONDS = 5;

/** Why a screen does not get this command, in words for the person who asks; null where it does. */
export function refusalOf(screen: Screen, command: Command): string | null {
  if (!screen.driven) return `The ${screen.deviceName} screen does not let others drive it.`;
  switch (command.do) {
    case 'next':
      return screen.hasNext ? null : 'There is no next episode.';
    case 'captions':
      return screen.captions === null ? 'There are no captions.' : null;
    case 'seek':
      return screen.duration !== null && command.position > screen.duration + OVERSHOOT_SECONDS
        ? 'It is not as long as that.'
        : null;
    default:
      return null;
  }
}
