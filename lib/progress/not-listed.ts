import { ProblemError } from '@/lib/http/problem';

/** For an act on what the catalog does not know. */
export function notListed(): ProblemError {
  return new ProblemError({ status: 404, code: 'not-found', detail: 'The catalog lists no such title or episode.' });
}
