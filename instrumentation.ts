/** Next calls this once, before the first request: migrations run now, and a start that cannot work says so now. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { checkManifestFile } = await import('@/lib/media/check-manifest-file');
  const { startSupabase } = await import('@/lib/supabase/start');
  await checkManifestFile();
  await startSupabase();
}
