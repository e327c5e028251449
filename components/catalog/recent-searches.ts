/** What was searched on this device, newest first; it stays on the device. */
const storageKey = 'tonight-recent-searches';
const kept = 8;

/** Checked by hand: zod would be twice as much script as all the rest of the search page. */
export function parseRecentSearches(stored: string | null): string[] {
  if (stored === null) return [];
  try {
    const searches: unknown = JSON.parse(stored);
    if (!Array.isArray(searches)) return [];
    return searches.filter((search): search is string => typeof search === 'string').slice(0, kept);
  } catch {
    return [];
  }
}

/** The list with a search made now: at the front, and in place of what was typed on the way to it. */
export function withSearch(recent: string[], search: string): string[] {
  const made = search.trim();
  if (made === '') return recent;
  const others = recent.filter((other) => !made.toLowerCase().startsWith(other.toLowerCase()));
  return [made, ...others].slice(0, kept);
}

export function readRecentSearches(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    // Storage may be forbidden; searching works without it.
    return null;
  }
}

export function writeRecentSearches(recent: string[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(recent));
  } catch {
    // As above, or full.
  }
  for (const changed of listeners) changed();
}

const listeners = new Set<() => void>();

/** Calls back on changes in this page and in other tabs. @returns what stops it. */
export function onRecentSearches(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener('storage', changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('storage', changed);
  };
}
