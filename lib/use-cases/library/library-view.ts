import 'server-only';
import type { MediaType } from '@/lib/catalog/catalog';
import type { MediaFolder } from '@/lib/env/media-folders';
import { serverEnvironment } from '@/lib/env/server';
import type { FileProblem } from '@/lib/library/disk/found';
import {
  readFolders,
  readProblems,
  readProblemsInside,
  type StoredFolder,
} from '@/lib/library/files/folders-repository';
import { readGivenFolders } from '@/lib/library/given/given-folders-repository';
import type { GivenFolder } from '@/lib/library/given/seen-by';
import type { SeenBy } from '@/lib/library/given/typed-folder';
import { programs } from '@/lib/library/probe/programs';
import { tooOldVersion } from '@/lib/library/probe/version';
import { foldersOnDisk, serverFolders } from '@/lib/library/shelf/shelf-folders';
import { hasRoomForPictures } from '@/lib/library/storyboard/stored-sheets';
import { filesOfTitle } from '@/lib/library/titles/title-files-repository';
import { type Candidate, titlesAsked } from '@/lib/library/titles/titles-repository';
import { adminClient } from '@/lib/supabase/admin';
import { hasDisk } from '@/lib/use-cases/library/has-disk';

/** What was said of a folder in the settings. */
export interface Given {
  seenBy: SeenBy;
  /** The age that it gives to all of its titles; null: they are rated as elsewhere. */
  rating: number | null;
}

export interface FolderView extends StoredFolder {
  kind: MediaFolder['kind'];
  problems: FileProblem[];
  /** Null for one of MEDIA_DIRS, which the environment alone changes. */
  given: Given | null;
}

export interface TitleView {
  key: string;
  label: string;
  year: number | null;
  type: MediaType;
  /** One of its files. */
  example: string;
  candidates: Candidate[];
  isChosen: boolean;
  /** What it is in the catalog, in words; null where that is open, or nothing. */
  matched: string | null;
}

const MOST_PROBLEMS = 200;
/** As many as a person goes through in one go; the next come when these are done. */
const MOST_TITLES = 40;

interface LibraryState {
  folders: FolderView[];
  titles: TitleView[];
  hasFfmpeg: boolean;
  /** The version of an ffmpeg that is too old; else null. */
  oldFfmpeg: string | null;
  /** Whether the disk has room for preview pictures. */
  hasRoom: boolean;
  /** Whether films can lie where Tonight runs. */
  hasDisk: boolean;
}

/** What the settings show of the server's own folders. @param household that of the account that runs Tonight. */
export async function libraryView(household: string | null): Promise<LibraryState> {
  const client = await adminClient();
  const given = new Map((await readGivenFolders(client)).map((folder) => [folder.path, folder]));
  const named = new Set(serverEnvironment().mediaFolders.map(({ path }) => path));
  const folders = await foldersOnDisk();
  const paths = folders.map(({ path }) => path);
  const [stored, listed, inside, titles, shelf] = await Promise.all([
    readFolders(client, paths),
    readProblems(client, paths, MOST_PROBLEMS),
    readProblemsInside(client, paths, MOST_PROBLEMS),
    titlesAsked(client, MOST_TITLES),
    serverFolders(),
  ]);
  const problems = [...listed, ...inside].slice(0, MOST_PROBLEMS);
  const views = await Promise.all(
    titles.map(async ({ key, label, year, type, candidates, isChosen, state }): Promise<TitleView[]> => {
      const [first] = await filesOfTitle(client, key);
      // Where the folder is no longer ours or the files are gone, there is no question for a person.
      if (!first || !shelf.includes(first.folder)) return [];
      const [best] = candidates;
      const isMatched = state === 'matched' && best;
      const matched = isMatched ? [best.title, best.year && `(${best.year})`].filter(Boolean).join(' ') : null;
      return [{ key, label, year, type, example: first.path, candidates, isChosen, matched }];
    }),
  );
  const { ffmpeg, ffprobe } = programs();
  return {
    folders: folders.map(({ path, kind }) => ({
      ...(stored.find((each) => each.path === path) ?? { path, state: 'waiting', lookedAt: 0, scannedAt: null }),
      kind,
      problems: problems.filter((each) => each.folder === path),
      given: named.has(path) ? null : saidOf(given.get(path), household),
    })),
    titles: views.flat(),
    hasFfmpeg: ffmpeg !== null && ffprobe !== null,
    oldFfmpeg: ffmpeg && (await tooOldVersion(ffmpeg)),
    hasRoom: hasRoomForPictures(),
    hasDisk: hasDisk(),
  };
}

function saidOf(folder: GivenFolder | undefined, household: string | null): Given {
  return { seenBy: seenByOf(folder, household), rating: folder?.rating ?? null };
}

function seenByOf(folder: GivenFolder | undefined, household: string | null): SeenBy {
  if (!folder || folder.households === null) return 'everyone';
  const isOurs = folder.households.length === 1 && folder.households[0] === household;
  return isOurs ? 'household' : 'kept';
}
