import 'server-only';
import { isHanging } from '@/lib/library/disk/disk';
import { whereLies } from '@/lib/library/disk/touch';
import { type LibraryFile, saveProbe } from '@/lib/library/files/items-repository';
import { loopbackAddress, troubleSince } from '@/lib/library/jellyfin/loopback';
import { probeFile } from '@/lib/library/probe/ffprobe';
import { hasOpenGops } from '@/lib/library/probe/open-gop';
import type { Inspected } from '@/lib/library/probe/problem';
import { ProgramError } from '@/lib/library/probe/program';
import { programs } from '@/lib/library/probe/programs';
import { AskedOnce } from '@/lib/process/asked-once';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { asTold, withoutPrograms } from '@/lib/use-cases/library/without-programs';

/**
 * Where programs read a film: its path on this machine, or our own door to the server that has it; null where there is none now.
 * @throws HangingError
 */
export async function programInput(
  file: Pick<LibraryFile, 'id' | 'folder' | 'path' | 'size' | 'remote'>,
): Promise<string | null> {
  const { remote } = file;
  return remote ? loopbackAddress({ ...file, remote }) : whereLies(file.folder, file.path);
}

/** The same, with the word for why there is none. */
export async function reachableInput(file: LibraryFile): Promise<string | { problem: 'missing' | 'slow' }> {
  try {
    return (await programInput(file)) ?? { problem: 'missing' };
  } catch (error) {
    if (!isHanging(error)) throw error;
    return { problem: 'slow' };
  }
}

const looking = new AskedOnce<string, Inspected>();

/** What is in a file: as was found before, else by looking into it now. */
export function inspect(client: TonightSupabase, file: LibraryFile): Promise<Inspected> {
  if (file.probe) return Promise.resolve({ probe: file.probe });
  return looking.get(file.id, async () => {
    const found = await lookInto(file);
    // That something is missing here is no fact of the file.
    if ('probe' in found || found.problem === 'damaged' || found.problem === 'no-video')
      await saveProbe(client, file.id, found);
    return found;
  });
}

async function lookInto(file: LibraryFile): Promise<Inspected> {
  const address = await reachableInput(file);
  if (typeof address !== 'string') return address;
  const { ffprobe } = programs();
  if (ffprobe === null) return file.remote ? asTold(file.remote) : withoutPrograms(address);
  const began = Date.now();
  try {
    const { ffmpeg } = programs();
    const probe = await probeFile(ffprobe, address, ffmpeg);
    if (!probe.video) return { problem: 'no-video' };
    if (ffmpeg) probe.video.isOpenGop = await hasOpenGops(ffmpeg, address, probe);
    // ffprobe has one name for Matroska and the part of it that browsers play.
    return { probe: /\.webm$/i.test(address) ? { ...probe, container: 'webm' } : probe };
  } catch (error) {
    const trouble = troubleSince(address, began);
    if (trouble) return { problem: trouble === 'gone' ? 'missing' : 'away' };
    // Of a machine that is busy, or a disk that sleeps, nothing is kept.
    if (error instanceof ProgramError && error.isSlow) return { problem: 'slow' };
    console.warn(`${file.path.slice(-200)} cannot be played: ${(error as Error).message.split('\n')[0]}`);
    return { problem: 'damaged' };
  }
}
