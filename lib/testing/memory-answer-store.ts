import type { AnswerStore, StoredAnswer } from '@/lib/tmdb/answer-store';

/**
 * Next's data cache as it behaves for a page rendered on request, for where Next does not run: stale answers are
 * returned and refreshed behind the scenes, failed refreshes leave them in place, values are kept as JSON.
 */
export function createMemoryAnswerStore(now: () => number = Date.now) {
  const entries = new Map<string, { json: string; storedAt: number; tags: readonly string[] }>();
  const refreshes = new Set<Promise<void>>();

  const store: AnswerStore = {
    async read({ key, tags, maxAgeSeconds }, load) {
      const put = <Data>(answer: StoredAnswer<Data>) => {
        entries.set(key, { json: JSON.stringify(answer), storedAt: now(), tags });
        return answer;
      };
      const entry = entries.get(key);
      if (!entry) return put(await load());
      if (now() - entry.storedAt > maxAgeSeconds * 1000) {
        const refresh: Promise<void> = load()
          .then(put, () => undefined)
          .then(() => void refreshes.delete(refresh));
        refreshes.add(refresh);
      }
      return JSON.parse(entry.json);
    },
  };

  return {
    ...store,
    /** Resolves when no refresh is under way any more. */
    async settled(): Promise<void> {
      await Promise.all(refreshes);
    },
    keys: () => [...entries.keys()],
    tags: () => [...new Set([...entries.values()].flatMap((entry) => entry.tags))],
  };
}
