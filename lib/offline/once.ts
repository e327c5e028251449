/** Does the work once; a failure is tried again. */
export function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let doing: Promise<Result> | undefined;
  return () => {
    doing ??= work().catch((error: unknown) => {
      doing = undefined;
      throw error;
    });
    return doing;
  };
}
