import type { HistoryEntry } from '@/lib/history/schema';

/**
 * What a device has begun to play since an entry, that one too, as far as it is shown; none where the device is
 * unknown.
 * @param entries of one person, newest first.
 */
export function sinceOn(
  entries: readonly HistoryEntry[],
  { profileId, deviceId, startedAt }: Pick<HistoryEntry, 'profileId' | 'deviceId' | 'startedAt'>,
): HistoryEntry[] {
  if (deviceId === null) return [];
  return entries.filter(
    (one) => one.profileId === profileId && one.deviceId === deviceId && one.startedAt >= startedAt,
  );
}
