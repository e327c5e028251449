/** When a profile picked last, as an ISO instant; null if never. */
export interface Picker {
  id: string;
  lastPickedAt: string | null;
}

/**
 * Whose turn it is to have their way: the one of those present who has waited longest, before all who never picked;
 * among equals the one the household lists first. Alone there are no turns.
 */
export function whoseTurn(present: readonly Picker[]): string | null {
  if (present.length < 2) return null;
  const [longest] = present.toSorted((one, other) => (one.lastPickedAt ?? '').localeCompare(other.lastPickedAt ?? ''));
  return longest?.id ?? null;
}
