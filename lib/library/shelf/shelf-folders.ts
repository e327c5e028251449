import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { knownSources } from '@/lib/library/jellyfin/known-sources';
import { foldersOf } from '@/lib/library/jellyfin/sources-repository';

/** The folders that the server's settings name, and the libraries of other servers that were chosen; none: it has no shelf. */
export async function shelfFolders(): Promise<string[]> {
  const here = serverEnvironment().mediaFolders.map(({ path }) => path);
  // Where the store does not answer, all else that needs no shelf goes on.
  const ofSources = await knownSources().then(
    (sources) => sources.flatMap(foldersOf),
    () => [],
  );
  return [...here, ...ofSources];
}
