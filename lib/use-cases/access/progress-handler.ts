import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { ProblemError } from '@/lib/http/problem';
import { isProgressAway, isQueueFull, isRefused } from '@/lib/progress/errors';
import { type HandlerContext, handler } from '@/lib/use-cases/access/handler';

/** `handler`, with the progress engine's own failures answered as the problems they are. */
export function progressHandler<Params = Record<string, never>>(
  work: (request: Request, context: HandlerContext<Params>) => Promise<Response>,
) {
  return handler<Params>(async (request, context) => {
    try {
      return await work(request, context);
    } catch (error) {
      throw asProblem(error);
    }
  });
}

function asProblem(error: unknown): unknown {
  if (isQueueFull(error)) return away('Too much is being written at the moment.', error);
  if (isProgressAway(error)) return away('Progress cannot be reached at the moment.', error);
  if (isCatalogUnavailable(error)) return away('The catalog does not answer at the moment.', error);
  if (isRefused(error)) {
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
