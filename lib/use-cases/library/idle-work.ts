import 'server-only';
import { isQuiet, whileQuiet } from '@/lib/library/idle/quiet';
import { programs } from '@/lib/library/probe/programs';
import { onePerProcess } from '@/lib/process/one-per-process';
import { adminClient } from '@/lib/supabase/admin';
import { findMarkers } from '@/lib/use-cases/library/find-markers';
import { makeStoryboards } from '@/lib/use-cases/library/make-storyboards';

const MINUTE = 60_000;
/** When the server looks for such work again, where nothing says that there is some. */
const AGAIN_MS = { done: 60 * MINUTE, stopped: 10_000, failed: 10 * MINUTE };

const idle = onePerProcess('library-idle-work', () => ({ isWorking: false, dueAt: 0 }));

/** There are files that were not there before. */
export function moreIdleWork(): void {
  idle.get().dueAt = 0;
}

/**
 * What can wait until no player asks for anything: what can be skipped, and preview pictures. One program at a time, behind all else; it stops when a
 * player comes, and goes on where it was.
 */
export async function workWhileIdle(folders: string[]): Promise<void> {
  const state = idle.get();
  if (state.isWorking || state.dueAt > Date.now() || programs().ffmpeg === null) return;
  state.isWorking = true;
  // What is new meanwhile sets it back.
  state.dueAt = Date.now() + AGAIN_MS.done;
  try {
    if (!(await isQuiet())) {
      state.dueAt = Date.now() + AGAIN_MS.stopped;
      return;
    }
    const isDone = await whileQuiet(async (signal) => {
      const client = await adminClient();
      await findMarkers(client, folders, signal);
      await makeStoryboards(client, folders, signal);
      return !signal.aborted;
    });
    if (!isDone) state.dueAt = Date.now() + AGAIN_MS.stopped;
  } catch (error) {
    state.dueAt = Date.now() + AGAIN_MS.failed;
    console.error('Markers and preview pictures are gone on with in ten minutes:', error);
  } finally {
    state.isWorking = false;
  }
}
