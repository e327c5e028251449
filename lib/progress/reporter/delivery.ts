import { retryDelay } from '@/lib/progress/reporter/backoff';
import type { Journal } from '@/lib/progress/reporter/journal';
import { isDue, type JournalEntry, observedAge } from '@/lib/progress/reporter/journal-entry';
import type { PostOutcome, PostReports } from '@/lib/progress/reporter/post-reports';
import type { Report } from '@/lib/progress/schema';

export type DeliveryState = 'idle' | 'sending' | 'waiting' | 'signed-out';

export interface DeliveryParts {
  journal: Journal;
  post: PostReports;
  clock: DeliveryClock;
  /** Runs the work while no other tab of this browser delivers. */
  exclusively: (work: () => Promise<void>) => Promise<void>;
  /** From 0 to 1, for jitter. */
  chance: () => number;
  onState?: (state: DeliveryState) => void;
}

export interface DeliveryClock {
  /** The page this clock runs in; its steady time means nothing in another. */
  page: string;
  /** Milliseconds since 1970, as the device believes. */
  wall: () => number;
  /** Milliseconds on a clock that never jumps, comparable within one page only. */
  steady: () => number;
  /** Calls back after some milliseconds; the answer cancels. */
  after: (milliseconds: number, call: () => void) => () => void;
}

export interface Delivery {
  /** Something is due: send it now, or as soon as what is in flight has answered. */
  nudge: () => void;
  /** Sends one entry at once by a request that outlives the page. */
  flush: (entry: JournalEntry) => void;
  /** The network is back: do not wait for the next retry. */
  wake: () => void;
  stop: () => void;
}

/** An entry of somebody signed in; the others stay on the device. */
type OwnedEntry = JournalEntry & { report: { profileId: string } };

function isOwned(entry: JournalEntry): entry is OwnedEntry {
  return entry.report.profileId !== null;
}

/** The server takes a hundred reports in one request. */
const LARGEST_BATCH = 100;

/** Carries the journal to the server. An entry leaves the journal only when the server has committed it. */
export function createDelivery({ journal, post, clock, exclusively, chance, onState }: DeliveryParts): Delivery {
  let running = false;
  let again = false;
  let stopped = false;
  let failures = 0;
  let cancelRetry: (() => void) | null = null;
  /** Entries of another account: they stay for the day it signs in again. */
  const notOurs = new Set<string>();

  const stamp = (entry: OwnedEntry): Report => ({
    ...entry.report,
    event: entry.owed ?? entry.report.event,
    sentAt: new Date(Date.parse(entry.report.observedAt) + observedAge(entry, clock)).toISOString(),
  });

  async function drain(): Promise<void> {
    let batchSize = LARGEST_BATCH;
    while (!stopped) {
      const entries = (await journal.entries())
        .filter(isOwned)
        .filter((entry) => !notOurs.has(entry.key) && isDue(entry, clock.wall()))
        .slice(0, batchSize);
      if (entries.length === 0) {
        onState?.('idle');
        return;
      }
      onState?.('sending');
      const outcome = await post(entries.map(stamp), { keepalive: false });
      if (outcome.kind === 'stored') {
        failures = 0;
        for (const entry of entries) await journal.settle(entry.key, entry.report.sequence);
      } else if (entries.length > 1 && (outcome.kind === 'refused' || outcome.kind === 'forbidden')) {
        // One bad report must not hold up the others: find it by sending them one at a time.
        batchSize = 1;
      } else if (!(await handleSingle(outcome, entries))) {
        return;
      }
    }
  }

  /** Answers whether to go on with the next entry. */
  async function handleSingle(outcome: PostOutcome, entries: JournalEntry[]): Promise<boolean> {
    switch (outcome.kind) {
      case 'refused':
        for (const entry of entries) await journal.settle(entry.key, entry.report.sequence);
        return true;
      case 'forbidden':
        for (const entry of entries) notOurs.add(entry.key);
        return true;
      case 'signed-out':
        onState?.('signed-out');
        return false;
      case 'later':
        retryAfter(Math.max(outcome.delay, retryDelay(1, chance())));
        return false;
      default:
        failures += 1;
        retryAfter(retryDelay(failures, chance()));
        return false;
    }
  }

  function retryAfter(milliseconds: number) {
    onState?.('waiting');
    cancelRetry?.();
    cancelRetry = clock.after(milliseconds, () => {
      cancelRetry = null;
      run();
    });
  }

  function run() {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    exclusively(drain)
      // Storage that fails (a full disk, a closed database) is tried again like a server that does.
      .catch(() => retryAfter(retryDelay(++failures, chance())))
      .finally(() => {
        running = false;
        if (again && !cancelRetry) {
          again = false;
          run();
        }
      });
  }

  return {
    nudge() {
      if (!cancelRetry) run();
    },
    flush(entry) {
      if (!isOwned(entry)) return;
      post([stamp(entry)], { keepalive: true }).then(
        (outcome) => {
          if (outcome.kind === 'stored') return journal.settle(entry.key, entry.report.sequence);
        },
        () => undefined,
      );
    },
    wake() {
      cancelRetry?.();
      cancelRetry = null;
      run();
    },
    stop() {
      stopped = true;
      cancelRetry?.();
    },
  };
}
