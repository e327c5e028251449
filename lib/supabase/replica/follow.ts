import { setTimeout as sleep } from 'node:timers/promises';
import { askedAfter } from '@/lib/process/asked-after';
import { inTime } from '@/lib/process/in-time';

/** How far the database has written its log. Numbers compare within one timeline. */
export interface Written {
  timeline: string;
  at: bigint;
}

/** What is asked of a database and of its replica. */
export interface Sides {
  /** Where the log ends; whatever the database has answered is in it. */
  written(): Promise<Written>;
  /** Up to where the replica shows it. @throws where it is no replica, or not any more. */
  replayed(): Promise<bigint>;
  /** Whether the replica shows what was written into the database for it to show: it follows this database and no other. */
  showsMark(): Promise<boolean>;
}

/** Longer than a replica takes that is well, and less than a page would notice. */
const PATIENCE_MS = 50;
const AGAIN_MS = 1;
const MOST_AWAITED = 400;

/**
 * Knows whether a replica shows all that its database has answered. Each reader's question to the database is asked after the
 * reader came, so that no process has to hear of another's writes and no clock is read; readers who come together share one.
 */
export function follow({ written, replayed, showsMark }: Sides) {
  let history: Written | undefined;
  let shown = -1n;
  let isMarked = false;
  let isTrusted = false;
  let freshAt = performance.now();
  let awaited: { at: bigint; asked: number }[] = [];

  const writtenNow = askedAfter(written);
  const askReplica = askedAfter(async () => {
    const at = await replayed();
    if (at > shown) shown = at;
  });

  /** @throws where what is compared would be two histories, as after another server took the database's place. */
  async function endOfLog(): Promise<bigint> {
    const now = await writtenNow();
    if (history && (now.timeline !== history.timeline || now.at < history.at)) {
      throw new Error('the database is another server than before');
    }
    history = now;
    return now.at;
  }

  async function shows(at: bigint): Promise<boolean> {
    const until = performance.now() + PATIENCE_MS;
    while (shown < at) {
      if (performance.now() > until) return false;
      await askReplica();
      if (shown < at) await sleep(AGAIN_MS);
    }
    return true;
  }

  return {
    /** Whether the replica shows everything that was answered before this was asked. Never fails, and takes no longer than a moment. */
    async isCaughtUp(): Promise<boolean> {
      if (!isTrusted) return false;
      const isShown = await inTime(endOfLog().then(shows), PATIENCE_MS).catch(() => null);
      // One that is late is not waited for again until a look has found it well.
      if (!isShown) isTrusted = false;
      return isShown === true;
    },

    /** It is not read again before the next look. */
    doubt(): void {
      isTrusted = false;
    },

    /** Looks whether it can be read from now on. @throws where it has to be opened anew. */
    async look(): Promise<void> {
      const asked = performance.now();
      const at = await endOfLog();
      isMarked ||= await showsMark();
      // Asked even where nothing was written: it has to be there, and a replica still.
      await askReplica();
      isTrusted = isMarked && (await shows(at));
      awaited.push({ at, asked });
      const reached = awaited.findLast((one) => one.at <= shown);
      if (reached) freshAt = reached.asked;
      awaited = awaited.filter((one) => one.at > shown);
      if (awaited.length > MOST_AWAITED) awaited = awaited.filter((_, index) => index % 2 === 0);
    },

    /** For how long it has not shown what the database has. */
    behindSeconds: (): number => (isTrusted ? 0 : (performance.now() - freshAt) / 1000),
  };
}

export type Followed = ReturnType<typeof follow>;
