import 'server-only';
import type { FileProblem } from '@/lib/library/disk/found';
import {
  addFiles,
  type FoundFile,
  type KnownFile,
  missFiles,
  moveFile,
  readKnownFiles,
} from '@/lib/library/files/files-repository';
import { replaceProblems, saveFolder } from '@/lib/library/files/folders-repository';
import { remoteFolder } from '@/lib/library/files/remote';
import { identify, itemsIn, librariesOf, partsBehind, readerOf } from '@/lib/library/jellyfin/client';
import { filesOfItem } from '@/lib/library/jellyfin/read-item';
import type { JellyfinItem } from '@/lib/library/jellyfin/schema';
import {
  foldersOf,
  type SourceLibrary,
  type StoredSource,
  saveOffered,
} from '@/lib/library/jellyfin/sources-repository';
import { SourceError, type SourceTrouble } from '@/lib/library/jellyfin/trouble';
import { type TitleByNames, titleByNames } from '@/lib/library/titles/title-by-names';
import { addTitles, lookAgainAtTitles } from '@/lib/library/titles/titles-repository';
import type { TonightSupabase } from '@/lib/supabase/admin';

const FILES_AT_ONCE = 200;
/** A list of that long is read in less. */
const READING_MS = 20 * 60_000;

/**
 * Reads what another server has in its chosen libraries, and says it in the database as a scan of a folder does. Where it cannot, all
 * that is known stays as it is, and is said to be out of reach.
 * @returns what is wrong with the server; null where nothing is.
 */
export async function scanSource(client: TonightSupabase, source: StoredSource): Promise<SourceTrouble | null> {
  try {
    const libraries = await currentLibraries(source);
    await saveOffered(client, source.server, libraries.offered);
    if (libraries.chosen.length === 0) return null;
    const reader = await readerOf(source);
    for (const library of libraries.chosen) {
      const folder = remoteFolder(source.server, library.id);
      if (libraries.gone.has(library.id)) await saveFolder(client, folder, { state: 'gone' });
      else await scanLibrary(client, source, { ...library, folder, reader });
    }
    return null;
  } catch (error) {
    // Whatever it says that we cannot keep is no reason not to look through the others.
    const trouble = error instanceof SourceError ? error.trouble : 'strange';
    const why = error instanceof SourceError ? error.message.slice(0, 200) : error;
    console.warn(`The films of ${source.name.slice(0, 60)} are out of reach:`, why);
    for (const folder of foldersOf(source)) await saveFolder(client, folder, { state: trouble });
    return trouble;
  }
}

/** What it offers by now, with what was chosen; a library that is gone stays chosen, as it may come back. */
async function currentLibraries(source: StoredSource) {
  const { id } = await identify(source);
  // Its key is not shown to another server.
  if (id !== source.server) throw new SourceError('moved', 'Another server answers at its address');
  const offered = await librariesOf(source);
  const known = new Map(source.libraries.map((library) => [library.id, library]));
  const here = offered.map(
    (library): SourceLibrary => ({ ...library, isChosen: known.get(library.id)?.isChosen === true }),
  );
  const gone = source.libraries.filter((old) => old.isChosen && !offered.some((library) => library.id === old.id));
  const all = [...here, ...gone];
  return {
    offered: all,
    chosen: all.filter(({ isChosen }) => isChosen),
    gone: new Set(gone.map((library) => library.id)),
  };
}

interface Looked extends SourceLibrary {
  folder: string;
  reader: string;
}

async function scanLibrary(client: TonightSupabase, source: StoredSource, library: Looked): Promise<void> {
  const { folder } = library;
  await saveFolder(client, folder, { state: 'scanning', lookedAt: 0 });
  const { files, problems } = await readLibrary(source, library, (lookedAt) =>
    saveFolder(client, folder, { state: 'scanning', lookedAt }),
  );
  const known = await readKnownFiles(client, folder);
  const fresh = [...files.values()].filter((file) => {
    const before = known.get(file.path);
    return !before || before.isMissing || before.stamp !== file.remote?.stamp;
  });
  const gone = [...known.values()].filter(({ path }) => !files.has(path));
  for (let from = 0; from < fresh.length; from += FILES_AT_ONCE) {
    await takeIn(client, { folder, known, gone }, fresh.slice(from, from + FILES_AT_ONCE));
  }
  await missFiles(
    client,
    folder,
    gone.filter(({ isMissing }) => !isMissing).map(({ id }) => id),
  );
  await replaceProblems(client, folder, problems);
  await saveFolder(client, folder, { state: 'ready', lookedAt: files.size, scannedAt: new Date().toISOString() });
}

type Found = Omit<FoundFile, 'titleKey'>;

async function readLibrary(
  source: StoredSource,
  { id, kind, reader }: Looked,
  onProgress: (files: number) => Promise<void>,
): Promise<{ files: Map<string, Found>; problems: FileProblem[] }> {
  const series = new Map<string, JellyfinItem>();
  const signal = AbortSignal.timeout(READING_MS);
  if (kind !== 'films') {
    for await (const shows of itemsIn(source, { library: id, reader, types: ['Series'], signal })) {
      for (const show of shows) series.set(show.Id, show);
    }
  }
  const files = new Map<string, Found>();
  const problems: FileProblem[] = [];
  const take = (item: JellyfinItem, part: number | null) => {
    for (const found of filesOfItem(item, series, part)) {
      if ('problem' in found) problems.push(found);
      else files.set(found.path, found);
    }
  };
  const types = { films: ['Movie'], shows: ['Episode'], mixed: ['Movie', 'Episode'] } as const;
  for await (const items of itemsIn(source, { library: id, reader, types: types[kind], signal })) {
    for (const item of items) {
      const parts = (item.PartCount ?? 1) > 1 ? await partsBehind(source, item.Id, signal) : [];
      take(item, parts.length > 0 ? 1 : null);
      for (const [index, part] of parts.entries()) {
        take(
          {
            ...part,
            Type: item.Type,
            Name: item.Name,
            ProductionYear: item.ProductionYear,
            ProviderIds: item.ProviderIds,
          },
          index + 2,
        );
      }
    }
    await onProgress(files.size);
  }
  return { files, problems };
}

interface Taking {
  folder: string;
  known: Map<string, KnownFile>;
  /** What is where it was no more; what is found again under another name leaves it. */
  gone: KnownFile[];
}

async function takeIn(client: TonightSupabase, { folder, known, gone }: Taking, found: Found[]): Promise<void> {
  const titles = new Map<string, TitleByNames>();
  const files = found.map((file): FoundFile => {
    const title = titleByNames(file.named);
    titles.set(title.key, title);
    return { ...file, titleKey: title.key };
  });
  await addTitles(client, [...titles.values()]);
  const added: FoundFile[] = [];
  for (const file of files) {
    const before = known.get(file.path) ?? takeFrom(gone, file);
    if (before) await moveFile(client, before.id, { ...file, folder }, before.fingerprint !== file.fingerprint);
    else added.push(file);
  }
  if (added.length > 0) await addFiles(client, folder, added);
  await lookAgainAtTitles(client, [...titles.keys()]);
}

/** The same film under the name that it had before. */
function takeFrom(gone: KnownFile[], { fingerprint, size }: Found): KnownFile | undefined {
  const index = gone.findIndex((other) => other.fingerprint === fingerprint && other.size === size);
  return index < 0 ? undefined : gone.splice(index, 1)[0];
}
