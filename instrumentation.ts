/** Next calls this once, before the first request. Pages that stand behind a front have nothing to begin. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { hasFront } = await import('@/lib/process/front');
  if (hasFront()) return;
  const { begin } = await import('@/lib/use-cases/begin');
  await begin();
}
