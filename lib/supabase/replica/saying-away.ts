import { AsyncLocalStorage } from 'node:async_hooks';
import { comeBack } from '../come-back.ts';

const asking = new AsyncLocalStorage<{ metNone: boolean }>();

/** Takes note, for the request that is being answered, that the database was not there. */
export function noteAway(): void {
  const request = asking.getStore();
  if (request) request.metNone = true;
}

/**
 * Has a request that failed for want of the database say so. The gateway answers "Internal Server Error" where a connection is lost under it,
 * as it would to a fault of its own.
 */
export function sayingAway(answer: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
  return async (request) => {
    const own = { metNone: false };
    try {
      const response = await asking.run(own, () => answer(request));
      return response.ok || !own.metNone ? response : comeBack('The database does not answer.');
    } catch (error) {
      if (!own.metNone) throw error;
      return comeBack('The database does not answer.');
    }
  };
}
