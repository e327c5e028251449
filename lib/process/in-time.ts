/** What comes within so many milliseconds; null for what does not, which goes on by itself. */
export async function inTime<Result>(work: Promise<Result>, milliseconds: number): Promise<Result | null> {
  const patience = Promise.withResolvers<null>();
  const timer = setTimeout(patience.resolve, milliseconds, null);
  try {
    return await Promise.race([work, patience.promise]);
  } finally {
    clearTimeout(timer);
  }
}
