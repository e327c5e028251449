/** What was answered and when, as it lies in the cache. `data` is null where TMDB said 404. */
export interface StoredAnswer<Data> {
  data: Data | null;
  /** ISO instant. */
  fetchedAt: string;
  /** How long the answer counts as fresh. */
  maxAgeSeconds: number;
}

/** One place in the cache. The key alone identifies it; tags are for throwing it away early. */
export interface StoreFolder {
  key: string;
  tags: readonly string[];
  maxAgeSeconds: number;
}

/** The cache as the reader needs it; in production it is Next's (see `next-answer-store.ts`). */
export interface AnswerStore {
  /**
   * What is stored, or what `load` gives where nothing is; then that is stored. An answer older than the place's age is
   * returned all the same and replaced behind the scenes, or waited for where the caller's own result will be kept.
   * A failed `load` leaves what is stored in place.
   */
  read<Data>(spot: StoreFolder, load: () => Promise<StoredAnswer<Data>>): Promise<StoredAnswer<Data>>;
}
