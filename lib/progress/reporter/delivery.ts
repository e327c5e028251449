import { retryDelay } from '@/lib/http/backoff';
import type { Journal } from '@/lib/progress/journal/journal';
import { isDue, type JournalEntry, observedAge } from '@/lib/progress/journal/journal-entry';
import type { Place } from '@/lib/progress/place-schema';
import { names, type PostOutcome, type PostReports } from '@/lib/progress/post-reports';
import type { Report } from '@/lib/progress/report-schema';
import { PutAside } from '@/lib/progress/reporter/put-aside';

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
  /** The server has these places now. */
  onStored?: (places: Place[]) => void;
  /** The server will never take this entry, and says why; it is gone from the journal. */
  onRefused?: (entry: JournalEntry, words: string) => void;
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
  /** The network is back, or a profile has opened a page: do not wait for the next retry. */
  wake: () => void;
  stop: () => void;
}

type StoredAnswer = Extract<PostOutcome, { kind: 'stored' }>;

/** An entry of a profile; the others stay on the device. */
type OwnedEntry = JournalEntry & { report: { profileId: string } };

function isOwned(entry: JournalEntry): entry is OwnedEntry {
  return entry.report.profileId !== null;
}

/** The server takes a hundred reports in one request. */
const LARGEST_BATCH = 100;
/** When this many answers in a row are not Tonight's, the entries are not the cause. */
const MOST_STRANGE = 3;

/**
 * Carries the journal to the server. An entry leaves the journal only when the server names it as committed, or says by
 * a code of its own that it can never be.
 */
export function createDelivery(parts: DeliveryParts): Delivery {
  const { journal, post, clock, exclusively, chance, onState, onStored, onRefused } = parts;
  let running = false;
  let again = false;
  /** The network came back while an attempt was under way: what that attempt meets says nothing of how it is now. */
  let wokenMeanwhile = false;
  let stopped = false;
  let failures = 0;
  let cancelRetry: (() => void) | null = null;
  /** Entries of another account: they stay for the day it signs in again. */
  const notOurs = new Set<string>();
  const aside = new PutAside();
  let cancelAside: (() => void) | null = null;

  const stamp = (entry: OwnedEntry): Report => ({
    ...entry.report,
    event: entry.owed ?? entry.report.event,
    sentAt: new Date(Date.parse(entry.report.observedAt) + observedAge(entry, clock)).toISOString(),
  });

  async function drain(): Promise<void> {
    let batchSize = LARGEST_BATCH;
    let strange = 0;
    while (!stopped) {
      const due = (await journal.entries())
        .filter(isOwned)
        .filter((entry) => !notOurs.has(entry.key) && isDue(entry, clock.wall()));
      const entries = due.filter(({ key }) => !aside.has(key, clock.steady())).slice(0, batchSize);
      if (entries.length === 0 || strange >= MOST_STRANGE) return rest(due);
      onState?.('sending');
      const outcome = await post(entries.map(stamp), { keepalive: false });
      if (outcome.kind === 'stored') {
        failures = 0;
        strange = (await settleNamed(entries, outcome)) ? 0 : strange + 1;
      } else if (entries.length > 1 && isAboutEntries(outcome)) {
        // One bad report must not hold up the others: find it by sending them one at a time.
        batchSize = 1;
      } else if (outcome.kind === 'strange') {
        strange += 1;
        for (const { key } of entries) aside.add(key, clock.steady(), chance());
      } else if (!(await handleSingle(outcome, entries))) {
        return;
      }
    }
  }

  /** What is left waits for its turn, or for news. */
  function rest(due: JournalEntry[]) {
    const wait = aside.wait(
      due.map(({ key }) => key),
      clock.steady(),
    );
    onState?.(wait === null ? 'idle' : 'waiting');
    cancelAside?.();
    cancelAside = wait === null ? null : clock.after(wait, run);
  }

  /** Forgets what the server says it has. Answers whether that is everything it was sent. */
  async function settleNamed(entries: OwnedEntry[], answer: StoredAnswer): Promise<boolean> {
    const unnamed = entries.filter((entry) => !names(answer, entry.report));
    for (const entry of entries) {
      if (unnamed.includes(entry)) {
        aside.add(entry.key, clock.steady(), chance());
      } else {
        aside.remove(entry.key);
        await journal.settle(entry.key, entry.report.sequence);
      }
    }
    onStored?.(answer.places);
    return unnamed.length === 0;
  }

  /** Answers whether to go on with the next entry. */
  async function handleSingle(outcome: PostOutcome, entries: JournalEntry[]): Promise<boolean> {
    switch (outcome.kind) {
      case 'refused':
        for (const entry of entries) {
          await journal.settle(entry.key, entry.report.sequence);
          onRefused?.(entry, outcome.words);
        }
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
        if (wokenMeanwhile) wake();
        else if (again && !cancelRetry) {
          again = false;
          run();
        }
      });
  }

  function wake() {
    wokenMeanwhile = running;
    if (running) return;
    cancelRetry?.();
    cancelRetry = null;
    aside.clear();
    notOurs.clear();
    run();
  }

  return {
    nudge() {
      if (!cancelRetry) run();
    },
    flush(entry) {
      if (!isOwned(entry)) return;
      post([stamp(entry)], { keepalive: true }).then(
        (outcome) => outcome.kind === 'stored' && settleNamed([entry], outcome),
        () => undefined,
      );
    },
    wake,
    stop() {
      stopped = true;
      cancelRetry?.();
      cancelAside?.();
    },
  };
}

/** An answer to a batch that one entry in it may have brought about. */
function isAboutEntries({ kind }: PostOutcome): boolean {
  return kind === 'refused' || kind === 'forbidden' || kind === 'strange';
}
