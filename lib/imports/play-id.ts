import { type EpisodeKey, episodeText } from '@/lib/catalog/title-key';
import { hashedId } from '@/lib/process/hashed-id';

/**
 * The id of a play in the ledger, made of what it says: whose, of what, when. So the same play has the same id in whatever
 * file it comes, however often, and the ledger takes it once.
 */
export function playId(profileId: string, item: EpisodeKey, when: string): string {
  return hashedId([profileId, episodeText(item), when].join('\n'));
}
