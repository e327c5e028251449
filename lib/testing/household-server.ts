import { doneAt } from '@/lib/http/late';
import { entryFromReport, type LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import type { PostOutcome } from '@/lib/progress/post-reports';
import type { Report } from '@/lib/progress/report-schema';
import type { Thumb } from '@/lib/thumbs/schema';
import { idOf } from './progress-arbitraries';

interface Told {
  observedAt?: string;
  sentAt?: string;
}

/** A server as devices meet it: what it has, by its own clock, and what the way to it and back does. */
export class HouseholdServer {
  readonly profile = idOf('c1');
  readonly ledger: LedgerEntry[] = [];
  readonly thumbs = new Map<number, { thumb: Thumb; at: number }>();
  readonly listed = new Map<number, number>();
  /** Each mark by its id, with how often it came. */
  readonly marks = new Map<string, number>();
  /** From now on nothing goes wrong on the way. */
  isQuiet = false;
  readonly #now: () => number;
  readonly #faults: string[];
  #asking = { owner: '', isOnline: true };

  constructor(now: () => number, faults: string[]) {
    this.#now = now;
    this.#faults = [...faults];
  }

  /** Which device's browser asks from now on. */
  asks(owner: string, isOnline: boolean): void {
    this.#asking = { owner, isOnline };
  }

  async take(reports: Report[], isOnline: boolean): Promise<PostOutcome> {
    const fault = isOnline ? this.#fault() : 'lost';
    if (fault === 'lost') return { kind: 'unreachable' };
    if (fault === 'later') return { kind: 'later', delay: 1 };
    for (const report of reports) this.ledger.push(entryFromReport(report, this.#now()));
    if (fault === 'unanswered') return { kind: 'unreachable' };
    const named = reports.map((report) => ({ ...report, season: report.season ?? 0, episode: report.episode ?? 0 }));
    return { kind: 'stored', places: [], forgotten: named };
  }

  /** What `fetch` is in the browser of the device that asks. */
  readonly fetch = async (address: string, { method, body }: RequestInit = {}): Promise<Response> => {
    const { pathname, searchParams } = new URL(address, 'http://tonight.localhost');
    const said = body ? JSON.parse(String(body)) : Object.fromEntries(searchParams);
    const { owner, isOnline } = this.#asking;
    const fault = isOnline ? this.#fault() : 'lost';
    if (fault === 'lost') throw new TypeError('no network');
    if (fault === 'later') return problem(503, 'unavailable');
    // Kept on another device, of which this browser knows nothing: one test has one IndexedDB.
    if (said.profileId !== owner) return problem(403, 'not-your-profile');
    const answer = this.#do(`${method} ${pathname}`, said);
    if (fault === 'unanswered') throw new TypeError('the answer is lost');
    return Response.json(answer);
  };

  #do(what: string, said: Told & { tmdbId: number; thumb: Thumb; actionId: string }): unknown {
    const title = Number(said.tmdbId) - 1;
    const at = doneAt(said, this.#now())?.getTime() ?? this.#now();
    if (what === 'PUT /api/thumbs') {
      // As `give_thumb` has it.
      if ((this.thumbs.get(title)?.at ?? 0) <= at) this.thumbs.set(title, { thumb: said.thumb, at });
      return { thumbs: [] };
    }
    if (what === 'POST /api/watchlist') {
      // As `add_to_watchlist` has it.
      if (!this.listed.has(title)) this.listed.set(title, at);
      return { entry: ENTRY };
    }
    if (what === 'DELETE /api/watchlist') {
      // As `removeFromWatchlist` has it: late alone asks when it was added.
      if ((this.listed.get(title) ?? 0) <= (said.sentAt ? at : this.#now())) this.listed.delete(title);
      return { removed: null };
    }
    this.marks.set(said.actionId, (this.marks.get(said.actionId) ?? 0) + 1);
    return { status: 'done', place: null, places: [], thread: null, nextAirDate: null };
  }

  #fault(): string {
    return this.isQuiet ? 'fine' : (this.#faults.shift() ?? 'fine');
  }
}

const ENTRY = {
  ...{ type: 'movie', tmdbId: 1, profileId: '', position: 0, addedAt: '', title: '', poster: null, backdrop: null },
};

function problem(status: number, code: string): Response {
  return Response.json({ status, code, detail: 'No.' }, { status });
}
