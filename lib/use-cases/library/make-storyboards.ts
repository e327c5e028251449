import 'server-only';
import { filesFrom, type LibraryFile } from '@/lib/library/files/items-repository';
import { removeHeard } from '@/lib/library/markers/heard';
import { programs } from '@/lib/library/probe/programs';
import { layoutOf, sheetsOf } from '@/lib/library/storyboard/layout';
import { makeSheet } from '@/lib/library/storyboard/make-sheet';
import {
  hasRoomForPictures,
  keepStoryboard,
  removeStoryboards,
  stateName,
  storedStoryboards,
} from '@/lib/library/storyboard/stored-sheets';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { reachableInput } from '@/lib/use-cases/library/inspect';

const AT_ONCE = 100;

/** Films that nothing could be made of, so that one which is damaged keeps no other waiting; for this process. */
const failed = new Set<string>();

/** Makes what storyboards are missing, one after the other, and removes what is kept of files that are gone. */
export async function makeStoryboards(client: TonightSupabase, folders: string[], signal: AbortSignal): Promise<void> {
  const kept = await storedStoryboards();
  const wanted = new Set<string>();
  for (let after = ''; ; ) {
    const files = await filesFrom(client, folders, after, AT_ONCE);
    for (const file of files) {
      const name = stateName(file);
      wanted.add(name);
      if (kept.has(name) || failed.has(name) || file.isMissing || file.remote) continue;
      if (signal.aborted || !hasRoomForPictures()) return;
      await makeStoryboard(file, signal);
    }
    after = files.at(-1)?.id ?? '';
    if (files.length < AT_ONCE) break;
  }
  await removeStoryboards((name) => wanted.has(name));
  await removeHeard((name) => wanted.has(name));
}

async function makeStoryboard(file: LibraryFile, signal: AbortSignal): Promise<void> {
  const { ffmpeg } = programs();
  const address = await reachableInput(file);
  const layout = file.probe && layoutOf(file.probe);
  if (!ffmpeg || typeof address !== 'string' || !file.probe || !layout) return;
  const { probe } = file;
  const sheets = sheetsOf(layout);
  try {
    await keepStoryboard(file, sheets.length, (number) => {
      const sheet = sheets[number] ?? { from: 0, pictures: 1 };
      return makeSheet(ffmpeg, address, probe, layout, sheet, signal);
    });
  } catch (error) {
    // A player came, or the disk is full: that says nothing of the film.
    if (signal.aborted || !hasRoomForPictures()) return;
    failed.add(stateName(file));
    console.warn(`${file.path.slice(-200)} has no preview pictures: ${(error as Error).message.split('\n')[0]}`);
  }
}
