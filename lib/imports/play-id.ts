import { createHash } from 'node:crypto';
import { type EpisodeKey, episodeText } from '@/lib/catalog/title-key';

/**
 * The id of a play in the ledger, made of what it says: whose, of what, when. So the same play has the same id in whatever
 * file it comes, however often, and the ledger takes it once.
 */
export function playId(profileId: string, item: EpisodeKey, when: string): string {
  const hash = createHash('sha256')
    .update([profileId, episodeText(item), when].join('\n'))
    .digest('hex');
  // A UUID of version 8: its bits are the application's own.
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return parts.join('-');
}
