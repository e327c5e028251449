/** Runs at most `limit` tasks at once, the others in the order they came. */
export function createRequestSlots(limit: number) {
  let free = limit;
  const waiting: (() => void)[] = [];

  function take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const enter = () => {
      signal.removeEventListener('abort', leave);
      resolve();
    };
    const leave = () => {
      waiting.splice(waiting.indexOf(enter), 1);
      reject(signal.reason);
    };
    waiting.push(enter);
    signal.addEventListener('abort', leave, { once: true });
    return promise;
  }

  function give(): void {
    const next = waiting.shift();
    // A slot handed on is never free in between, so no request overtakes the queue.
    if (next) next();
    else free += 1;
  }

  return {
    /** @throws the signal's reason when it is aborted while the task still waits for its turn. */
    async run<Result>(task: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
      await take(signal);
      try {
        return await task();
      } finally {
        give();
      }
    },
  };
}
