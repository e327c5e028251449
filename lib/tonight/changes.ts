import { announceLive } from '@/lib/live/channel';

/** Says that a profile did something about this evening: was here, voted, picked. Each asks for what it may see. */
export function announceEvening(household: readonly { id: string }[]): void {
  announceLive({ audiences: household.map(({ id }) => id), event: 'change', data: { kind: 'evening' } });
}
