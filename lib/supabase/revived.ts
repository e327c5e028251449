import { setTimeout as sleep } from 'node:timers/promises';
import { comeBack } from './come-back';
import type { EmbeddedSupabase, OpenedSupabase } from './embedded-supabase';

const FIRST_TRY_MS = 1000;
const LAST_TRY_MS = 30_000;
const OPENED_AGAIN = 'The database is being opened again.';

/**
 * A database that gave up (its log could not be written, as on a full disk) is opened again, as a server's own processes
 * would: PostgreSQL recovers what it had committed. Until that works, callers hear that they should come back.
 */
export function revived(first: OpenedSupabase, open: () => Promise<OpenedSupabase>): Omit<EmbeddedSupabase, 'keys'> {
  let current = first;
  let revival: Promise<void> | undefined;
  const closing = new AbortController();

  async function revive(words: string): Promise<void> {
    console.error(`The database stopped (${words}) and is opened again; nothing that was answered is lost.`);
    await current.close().catch(() => undefined);
    for (let wait = FIRST_TRY_MS; ; wait = Math.min(wait * 2, LAST_TRY_MS)) {
      await sleep(wait, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
      if (closing.signal.aborted) return;
      try {
        current = await open();
        return console.error('The database is open again.');
      } catch (error) {
        console.error(`The database does not open yet: ${(error as Error).message}`);
      }
    }
  }

  /** Begins to open it again where it has stopped. @returns why it cannot be asked now. */
  function stopped(): string | undefined {
    const words = current.lastWords();
    if (words === undefined) return undefined;
    revival ??= revive(words).finally(() => {
      revival = undefined;
    });
    return words;
  }

  return {
    fetch: async (request) => {
      if (stopped() !== undefined) return comeBack(OPENED_AGAIN);
      const response = await current.fetch(request);
      return stopped() === undefined ? response : comeBack(OPENED_AGAIN);
    },
    run: (sql) => current.run(sql),
    together: (work) => current.together(work),
    appliedMigrations: first.appliedMigrations,
    trouble: () => (stopped() === undefined ? current.trouble() : 'The database stopped, and is being opened again.'),
    replica: () => current.replica(),
    close: async () => {
      closing.abort();
      await revival;
      if (current.lastWords() === undefined) await current.close();
    },
  };
}
