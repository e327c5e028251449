/**
 * An answer to a question that was asked after its caller wanted it: what was true by then is in it. Callers that come while one is
 * under way share the next; an answer that is on its way may be older than they are.
 */
export function askedAfter<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<Answer> | undefined;
  return () => {
    next ??= underWay.then(() => {
      next = undefined;
      const asked = ask();
      underWay = asked.catch(() => undefined);
      return asked;
    });
    return next;
  };
}
