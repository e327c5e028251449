/**
 * What has just failed is not asked again for this long. Next renders a failing page a second time, as its error page,
 * which would otherwise wait as long as the first.
 */
const pauseMs = 500;
const rememberedAtMost = 1_000;

/** A short memory of failures by key. */
export function createRecentFailures(now: () => number) {
  const failures = new Map<string, { error: unknown; until: number }>();
  return {
    /** Does the work, or fails as it failed a moment ago. */
    async unlessRecent<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
      const failure = failures.get(key);
      if (failure && now() < failure.until) throw failure.error;
      return work();
    },
    /** For `catch`: remembers the error, unless it is itself a memory, and throws it on. */
    note:
      (key: string) =>
      (error: unknown): never => {
        const failure = failures.get(key);
        if (!failure || now() >= failure.until) {
          if (failures.size >= rememberedAtMost) failures.clear();
          failures.set(key, { error, until: now() + pauseMs });
        }
        throw error;
      },
  };
}
