import { episodeText, type LooseKey } from '@/lib/catalog/title-key';

export type OwnedItem = LooseKey & { profileId: string | null };

/** One text per profile and what it plays, to find things by; without a profile it is the device's. */
export function itemName({ profileId, ...key }: OwnedItem): string {
  return `${profileId?.toLowerCase() ?? 'device'}/${episodeText(key)}`;
}
