import { TmdbUnavailableError } from '@/lib/tmdb/errors';

/** @throws TmdbUnavailableError where the work takes longer. */
export function within<Result>(ms: number, work: Promise<Result>, path: string): Promise<Result> {
  if (ms === Number.POSITIVE_INFINITY) return work;
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new TmdbUnavailableError('timeout', path, 'no answer within the time of the page')),
    ms,
  );
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}

/** The work's result; where it takes longer, or fails in a way that allows for it, what `otherwise` has, if anything. */
export function orAfter<Result>(
  ms: number,
  work: Promise<Result>,
  otherwise: () => Promise<Result | null>,
  allowsFor: (error: unknown) => boolean,
): Promise<Result> {
  const { promise: impatient, resolve, reject } = Promise.withResolvers<Result>();
  const timer = setTimeout(() => {
    otherwise().then((found) => found !== null && resolve(found), reject);
  }, ms);
  const done = work.catch(async (error: unknown) => {
    const found = allowsFor(error) ? await otherwise() : null;
    if (found === null) throw error;
    return found;
  });
  return Promise.race([done, impatient]).finally(() => clearTimeout(timer));
}
