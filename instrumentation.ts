/** Next calls this once, before the first request: migrations run now, a start that cannot work says so now, and housekeeping begins. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { checkManifestFile } = await import('@/lib/media/check-manifest-file');
  const { startSupabase } = await import('@/lib/supabase/start');
  await checkManifestFile();
  await startSupabase();
  const { warnOfStoredFuture } = await import('@/lib/progress/ledger/stored-future');
  void warnOfStoredFuture(new Date());
  const { purgeDaily } = await import('@/lib/progress/ledger/purge');
  purgeDaily();
  const { purgeDemosHourly } = await import('@/lib/household/demo/purge');
  purgeDemosHourly();
  const { keepWorkingOnImports } = await import('@/lib/use-cases/imports/worker');
  keepWorkingOnImports();
}
