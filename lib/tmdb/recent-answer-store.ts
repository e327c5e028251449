import type { AnswerStore, StoredAnswer } from '@/lib/tmdb/answer-store';

/** Some thousand titles. */
const LENGTH_AT_MOST = 24_000_000;

interface Entry {
  json: string;
  storedAt: number;
}

/** In memory, where Next's own cache is not: a stale answer is returned and replaced behind the scenes. */
export function recentAnswerStore(lengthAtMost = LENGTH_AT_MOST, now: () => number = Date.now): AnswerStore {
  // What was used longest ago stands first.
  const entries = new Map<string, Entry>();
  let length = 0;

  function take(key: string): Entry | undefined {
    const entry = entries.get(key);
    entries.delete(key);
    length -= entry?.json.length ?? 0;
    return entry;
  }

  function put(key: string, entry: Entry): void {
    take(key);
    entries.set(key, entry);
    length += entry.json.length;
    for (const oldest of entries.keys()) {
      if (length <= lengthAtMost) return;
      take(oldest);
    }
  }

  return {
    async read<Data>(
      { key, maxAgeSeconds }: Parameters<AnswerStore['read']>[0],
      load: () => Promise<StoredAnswer<Data>>,
    ) {
      const loaded = async () => {
        const answer = await load();
        put(key, { json: JSON.stringify(answer), storedAt: now() });
        return answer;
      };
      const entry = take(key);
      if (!entry) return loaded();
      put(key, entry);
      if (now() - entry.storedAt > maxAgeSeconds * 1000) loaded().catch(() => undefined);
      return JSON.parse(entry.json) as StoredAnswer<Data>;
    },
  };
}
