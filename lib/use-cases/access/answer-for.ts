import 'server-only';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { isProblemError, ProblemError, problem } from '@/lib/http/problem';
import { isNoValue, isStoreAway } from '@/lib/http/store-away';
import { isProgressAway, isQueueFull, isRefused } from '@/lib/progress/errors';

/** What a route answers to what was thrown below it. It lets nothing internal out. */
export function answerFor(thrown: unknown): Response {
  const error = asProblem(thrown);
  if (isProblemError(error)) return problem(error.problem);
  console.error(error);
  if (isStoreAway(error)) {
    return problem({ status: 503, code: 'unavailable', detail: 'The store does not answer.', retryAfterSeconds: 2 });
  }
  return problem({ status: 500, code: 'internal', detail: 'The server could not answer. Try again in a moment.' });
}

function asProblem(error: unknown): unknown {
  if (isQueueFull(error)) return away('Too much is being written at the moment.', error);
  if (isProgressAway(error)) return away('Progress cannot be reached at the moment.', error);
  if (isCatalogUnavailable(error)) return away('The catalog does not answer at the moment.', error);
  if (isRefused(error) || isNoValue(error)) {
    return new ProblemError(
      { status: 422, code: 'invalid', detail: 'The store refused these fields.' },
      { cause: error },
    );
  }
  return error;
}

function away(detail: string, cause: unknown): ProblemError {
  return new ProblemError({ status: 503, code: 'unavailable', detail, retryAfterSeconds: 2 }, { cause });
}
