import { announceLive } from '@/lib/live/channel';

/** Says that a profile thinks otherwise of something. What of which is asked for by that profile alone. */
export function announceThumbs(profileId: string): void {
  announceLive({ audiences: [profileId], event: 'change', data: { kind: 'thumbs', profileId } });
}
