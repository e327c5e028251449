import { episodeText } from '@/lib/catalog/title-key';
import type { HistoryEntry } from '@/lib/history/schema';

/** A playback, and what `before` must be for what came before it. */
export interface EntryAtCursor {
  entry: HistoryEntry;
  mark: string;
}

/**
 * A profile's own playbacks and those of its groups in one list, newest first. What a group has finished is credited to each
 * of its people under the same name: that is one playback, the profile's own, and was watched together.
 * @param namesOf the others of a group, by its id.
 */
export function withGroups(
  own: readonly EntryAtCursor[],
  shared: readonly EntryAtCursor[],
  namesOf: ReadonlyMap<string, string[]>,
): EntryAtCursor[] {
  const nameOf = ({ entry }: EntryAtCursor) => `${entry.sessionId} ${episodeText(entry)}`;
  const groupOf = new Map(shared.map((one) => [nameOf(one), one.entry.profileId]));
  const credited = new Set(own.map(nameOf));
  const told = ({ entry, mark }: EntryAtCursor, groupId = entry.profileId) => ({
    entry: { ...entry, together: namesOf.get(groupId) ?? [] },
    mark,
  });
  const at = ({ entry }: EntryAtCursor) => Date.parse(entry.startedAt);
  return [
    ...own.map((one) => told(one, groupOf.get(nameOf(one)))),
    ...shared.filter((one) => !credited.has(nameOf(one))).map((one) => told(one)),
  ].toSorted((one, other) => at(other) - at(one));
}
