import { announceLive } from '@/lib/live/channel';

/** Says that somebody did something about this evening: was here, voted, picked. Each asks for it as they may see it. */
export function announceEvening(household: readonly { id: string }[]): void {
  announceLive({ audiences: household.map(({ id }) => id), event: 'change', data: { kind: 'evening' } });
}
