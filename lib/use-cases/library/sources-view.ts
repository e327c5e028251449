import 'server-only';
import type { FileProblem } from '@/lib/library/disk/found';
import { type FolderState, readFolders, readProblems } from '@/lib/library/files/folders-repository';
import { remoteFolder } from '@/lib/library/files/remote';
import { readSources, type SourceLibrary } from '@/lib/library/jellyfin/sources-repository';
import { adminClient } from '@/lib/supabase/admin';

export interface LibraryView extends SourceLibrary {
  /** How it is, of one that is chosen. */
  state: FolderState;
  lookedAt: number;
  scannedAt: string | null;
  problems: FileProblem[];
}

/** Another server, without its key. */
export interface SourceView {
  server: string;
  name: string;
  address: string;
  libraries: LibraryView[];
}

const MOST_PROBLEMS = 200;

/** What the settings show of other servers. */
export async function sourcesView(): Promise<SourceView[]> {
  const client = await adminClient();
  const sources = await readSources(client);
  const folders = sources.flatMap(({ server, libraries }) => libraries.map(({ id }) => remoteFolder(server, id)));
  const [stored, problems] = await Promise.all([
    readFolders(client, folders),
    readProblems(client, folders, MOST_PROBLEMS),
  ]);
  return sources.map(({ server, name, address, libraries }) => ({
    server,
    name,
    address,
    libraries: libraries.map((library): LibraryView => {
      const folder = remoteFolder(server, library.id);
      const { state = 'waiting', lookedAt = 0, scannedAt = null } = stored.find(({ path }) => path === folder) ?? {};
      return { ...library, state, lookedAt, scannedAt, problems: problems.filter((each) => each.folder === folder) };
    }),
  }));
}
