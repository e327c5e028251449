import { announceLive } from '@/lib/live/channel';

/** Says that a profile's list is another now. What stands on it is asked for, by who may see it. */
export function announceList(profileId: string): void {
  announceLive({ audiences: [profileId], event: 'change', data: { kind: 'list', profileId } });
}
