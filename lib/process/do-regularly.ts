import 'server-only';
import { onePerProcess } from '@/lib/process/one-per-process';

/**
 * Does a work now and every `everyMs` milliseconds until the process ends, one at a time in the whole process. Work that fails
 * is logged and done again the next time.
 * @param name the work's own, once per process. @param failed what the log says before the error.
 */
export function doRegularly(name: string, everyMs: number, work: () => Promise<unknown>, failed: string): void {
  const shared = onePerProcess(name, () => ({ isRunning: false }));
  const once = () => {
    const state = shared.get();
    if (state.isRunning) return;
    state.isRunning = true;
    void work()
      .catch((error: unknown) => console.error(failed, error))
      .finally(() => {
        state.isRunning = false;
      });
  };
  once();
  setInterval(once, everyMs).unref();
}
