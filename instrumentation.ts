/** Next calls this once, before the first request. Pages that stand behind a front leave to it what there is once. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { hasFront } = await import('@/lib/process/front');
  if (!hasFront()) {
    const { begin } = await import('@/lib/use-cases/begin');
    await begin();
  }
  // The pages take the files, and so do the work: reports wait for none of it.
  const { keepWorkingOnImports } = await import('@/lib/use-cases/imports/worker');
  keepWorkingOnImports();
  const { keepLibrary } = await import('@/lib/use-cases/library/worker');
  keepLibrary();
  const { keepDelivering } = await import('@/lib/players/out/deliver');
  keepDelivering();
  const { keepOperatorSums } = await import('@/lib/use-cases/statistics/operator');
  keepOperatorSums();
}
