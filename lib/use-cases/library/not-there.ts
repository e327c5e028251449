import { ProblemError } from '@/lib/http/problem';

/** What an address of a stream or a picture answers where it leads nowhere. */
export function notThere(detail = 'There is nothing at this address.'): ProblemError {
  return new ProblemError({ status: 404, code: 'not-found', detail });
}
