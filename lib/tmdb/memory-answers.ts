import { RecentMap } from '@/lib/process/recent-map';
import type { AnswerStore, StoredAnswer } from '@/lib/tmdb/answer-store';

/** The last answers, in memory. What is being asked is asked once. */
export function memoryAnswers(atMost: number): AnswerStore {
  const answers = new RecentMap<string, Promise<StoredAnswer<unknown>>>(atMost);
  return {
    read<Data>({ key }: { key: string }, load: () => Promise<StoredAnswer<Data>>): Promise<StoredAnswer<Data>> {
      const known = answers.get(key);
      // The key names the question, and so what its answer looks like.
      if (known) return known as Promise<StoredAnswer<Data>>;
      const asked = load();
      answers.set(key, asked);
      asked.catch(() => answers.delete(key));
      return asked;
    },
  };
}
