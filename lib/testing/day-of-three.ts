import fc from 'fast-check';
import { ApiError } from '@/lib/http/call-api';
import { sendKeptActs } from '@/lib/http/kept-acts/send';
import { keptActs, takeRefusals } from '@/lib/http/kept-acts/stored-acts';
import { actOnProgress } from '@/lib/progress/act-on-progress';
import { createMemoryJournal } from '@/lib/progress/journal/journal';
import { type JournalEntry, journalKey } from '@/lib/progress/journal/journal-entry';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { deviceDatabase } from '@/lib/progress/on-device/database';
import { deliverGiven } from '@/lib/progress/on-device/deliver-given';
import { readEverything, recordOnDevice } from '@/lib/progress/on-device/device-ledger';
import { givenTo, giveProgress } from '@/lib/progress/on-device/give';
import { createDelivery, type Delivery } from '@/lib/progress/reporter/delivery';
import { giveThumb } from '@/lib/thumbs/queries';
import type { Thumb } from '@/lib/thumbs/schema';
import { addToList, removeFromList } from '@/lib/watchlist/queries';
import { HouseholdServer } from './household-server';
import { idOf } from './progress-arbitraries';

/*
 * A day of three devices and ten titles over the real modules: journals, deliveries, the device's ledger and kept acts. Only
 * the network, the clocks and the server are the story's.
 */

const DURATION = 6000;
const BEGINS = Date.UTC(2026, 10, 28, 6);
/** One device's clock is right, one is a day ahead, one was never set. */
const SKEWS = [0, 86_400_000, -BEGINS + 60_000];
/** Three devices of one profile; the last is no profile's until it signs in. Each differs from the others by its name. */
export const OWNERS = SKEWS.map((_, index) => idOf(`a${index}`));

export type Step = { device: number; minutes: number } & (
  | { kind: 'play'; title: number; from: number; seconds: number }
  | { kind: 'thumb'; title: number; thumb: Thumb }
  | { kind: 'list' | 'mark'; title: number }
  | { kind: 'offline' | 'online' | 'kill' | 'sign-in' | 'sign-out' }
);

const title = fc.nat({ max: 9 });
const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('play' as const),
      title,
      from: fc.nat({ max: 3000 }),
      seconds: fc.integer({ min: 30, max: 900 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('thumb' as const),
      title,
      thumb: fc.constantFrom('up' as const, 'down' as const, 'love' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('list' as const, 'mark' as const), title }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('offline' as const, 'online' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('kill' as const, 'sign-in' as const, 'sign-out' as const) }),
  },
);

export const day: fc.Arbitrary<{ steps: Step[]; faults: string[] }> = fc.record({
  steps: fc.array(
    fc
      .tuple(fc.nat({ max: 2 }), fc.integer({ min: 1, max: 90 }), deed)
      .map(([device, minutes, one]) => ({ device, minutes, ...one })),
    { minLength: 4, maxLength: 16 },
  ),
  /** Of what is sent, what is lost on the way there or back, or is to come later. */
  faults: fc.array(fc.constantFrom('lost', 'unanswered', 'later', 'fine', 'fine', 'fine'), { maxLength: 16 }),
});

/** What truly happened, whatever a device says. */
interface Truth {
  plays: { device: number; session: string; title: number; position: number; at: number }[];
  thumbs: Map<number, { thumb: Thumb; at: number }>;
  listed: Set<number>;
  marks: number;
}

interface Device {
  index: number;
  isOnline: boolean;
  isSignedIn: boolean;
  journal: ReturnType<typeof createMemoryJournal>;
  delivery: Delivery;
  page: string;
  /** When the page was, by the story's time. */
  opened: number;
}

export class Day {
  readonly server: HouseholdServer;
  readonly truth: Truth = { plays: [], thumbs: new Map(), listed: new Set(), marks: 0 };
  readonly devices: Device[];
  #now = BEGINS;
  #sessions = 0;

  constructor(faults: string[]) {
    this.server = new HouseholdServer(() => this.#now, faults);
    this.devices = OWNERS.map((_, index) => this.#device(index));
  }

  async take(step: Step): Promise<void> {
    this.#now += step.minutes * 60_000;
    const device = this.devices[step.device] as Device;
    // The browser of this device is the one that asks.
    this.server.asks(OWNERS[step.device] as string, device.isOnline);
    switch (step.kind) {
      case 'play':
        return this.#play(device, step);
      case 'offline':
        device.isOnline = false;
        return;
      case 'online':
        device.isOnline = true;
        return this.#visit(device);
      case 'kill':
        device.delivery.stop();
        Object.assign(device, this.#page(device.index, device.journal));
        return;
      case 'sign-in':
        return step.device === 2 ? this.#signIn(device) : undefined;
      case 'sign-out':
        if (step.device === 2) device.isSignedIn = false;
        return;
      default:
        return device.isSignedIn ? this.#act(device, step) : undefined;
    }
  }

  /** In the evening every device comes home, and the one that has not signed in does. */
  async end(order: readonly number[]): Promise<void> {
    this.server.isQuiet = true;
    for (const index of [...order, ...order]) {
      const device = this.devices[index] as Device;
      this.#now += 60_000;
      device.isOnline = true;
      this.server.asks(OWNERS[index] as string, true);
      if (index === 2) await this.#signIn(device);
      await this.#visit(device);
    }
  }

  /** What the server has not heard from any device yet. */
  async left(): Promise<number> {
    const journals = await Promise.all(this.devices.map(({ journal }) => journal.entries()));
    const given = await givenTo(this.server.profile);
    const own = await readEverything();
    return journals.flat().length + (await keptActs()).length + given.sessions.length + own.places.length;
  }

  #device(index: number): Device {
    const journal = createMemoryJournal();
    return { index, isOnline: true, isSignedIn: index !== 2, journal, ...this.#page(index, journal) };
  }

  /** A page of a device: its steady clock begins anew. */
  #page(index: number, journal: Device['journal']): Pick<Device, 'delivery' | 'page' | 'opened'> {
    const opened = this.#now;
    const page = `${index}/${++this.#sessions}`;
    const delivery = createDelivery({
      journal,
      post: (reports) => this.server.take(reports, this.devices[index]?.isOnline ?? true),
      clock: {
        page,
        wall: () => this.#now + (SKEWS[index] ?? 0),
        steady: () => this.#now - opened,
        // Time passes between the story's steps alone.
        after: () => () => undefined,
      },
      exclusively: (work) => work(),
      chance: () => 1,
    });
    return { delivery, page, opened };
  }

  async #play(device: Device, { title: which, from, seconds }: Extract<Step, { kind: 'play' }>): Promise<void> {
    const session = idOf(`b${++this.#sessions}`);
    const half = Math.floor(seconds / 2);
    for (const [sequence, played] of [
      [1, half],
      [2, seconds],
    ] as const) {
      this.#now += (sequence === 1 ? half : seconds - half) * 1000;
      const position = Math.min(from + played, DURATION * 0.6);
      const wall = this.#now + (SKEWS[device.index] ?? 0);
      const seen = {
        profileId: device.isSignedIn ? this.server.profile : null,
        type: 'movie' as const,
        tmdbId: which + 1,
        position,
        duration: DURATION,
        sessionId: session,
        sequence,
        secondsPlayed: played,
        observedAt: new Date(wall).toISOString(),
        deviceId: idOf(`d${device.index}`),
        event: sequence === 2 ? ('pause' as const) : ('playing' as const),
      };
      if (device.isSignedIn) await this.#journal(device, seen, wall);
      else await recordOnDevice([ledgerEntry(seen, wall)], wall);
      if (sequence === 2) {
        const play = { device: device.index, session, title: which, position, at: this.#now };
        this.truth.plays.push(play);
      }
    }
  }

  async #journal(device: Device, report: JournalEntry['report'], wall: number): Promise<void> {
    await device.journal.keep({
      key: journalKey(report),
      dueSequence: report.sequence,
      owed: null,
      observedWall: wall,
      page: device.page,
      observedSteady: this.#now - device.opened,
      report,
    });
    device.delivery.nudge();
    await settled();
  }

  async #act(device: Device, step: Extract<Step, { kind: 'thumb' | 'list' | 'mark' }>): Promise<void> {
    const owner = OWNERS[device.index] as string;
    const key = { type: 'movie' as const, tmdbId: step.title + 1, title: `Film ${step.title}` };
    const { thumbs, listed } = this.truth;
    const isListed = listed.has(step.title);
    // A list keeps no stones: each title has one device that puts it there and takes it off.
    if (step.kind === 'list' && step.title % 3 !== device.index) return;
    // The device's own clock says when.
    const isDone = await atWall(this.#now + (SKEWS[device.index] ?? 0), async () => {
      if (step.kind === 'thumb') await giveThumb(owner, key, step.thumb);
      else if (step.kind === 'mark')
        await actOnProgress({ action: 'mark-watched', profileId: owner, type: 'movie', tmdbId: step.title + 1 });
      else await (isListed ? removeFromList(owner, key) : addToList(owner, key));
    }).then(
      () => true,
      // The page says at once that the server could not, so that a person knows that it is not done.
      (error: unknown) => (error instanceof ApiError && error.status === 503 ? false : Promise.reject(error)),
    );
    if (!isDone) return;
    if (step.kind === 'thumb') thumbs.set(step.title, { thumb: step.thumb, at: this.#now });
    else if (step.kind === 'mark') this.truth.marks += 1;
    else listed[isListed ? 'delete' : 'add'](step.title);
  }

  async #signIn(device: Device): Promise<void> {
    device.isSignedIn = true;
    await giveProgress(this.server.profile);
    await this.#carry(device);
  }

  async #visit(device: Device): Promise<void> {
    device.delivery.wake();
    await settled();
    if (device.index === 2 && device.isSignedIn) await this.#carry(device);
    await atWall(this.#now + (SKEWS[device.index] ?? 0), () => sendKeptActs(OWNERS[device.index] as string));
  }

  async #carry(device: Device): Promise<void> {
    await deliverGiven(this.server.profile, {
      post: (reports) => this.server.take(reports, device.isOnline),
      act: async () => undefined,
      deviceId: idOf(`d${device.index}`),
      now: () => this.#now + (SKEWS[device.index] ?? 0),
      wait: async () => undefined,
    });
  }
}

export async function emptyDevice(): Promise<void> {
  await sendKeptActs('', async () => undefined);
  await takeRefusals();
  const database = await deviceDatabase();
  for (const table of ['sessions', 'places', 'titles', 'given', 'givenActs'] as const) await database.clear(table);
}

/** All that can happen without time passing has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

const RealDate = Date;

/** Lets `new Date()` be what a device believes while it works. */
async function atWall(wall: number, work: () => Promise<unknown>): Promise<void> {
  class DeviceDate extends RealDate {
    constructor(...given: [] | [number | string]) {
      super(given.length === 0 ? wall : (given[0] as number));
    }
    static override now() {
      return wall;
    }
  }
  globalThis.Date = DeviceDate as DateConstructor;
  try {
    await work();
  } finally {
    globalThis.Date = RealDate;
  }
}

function ledgerEntry(report: JournalEntry['report'], wall: number): LedgerEntry {
  const { type, tmdbId, sessionId, sequence, position, secondsPlayed, deviceId, event } = report;
  return {
    ...{ profileId: 'device', type, tmdbId, season: 0, episode: 0, episodeId: null, id: sessionId },
    ...{ kind: 'playback', event: event ?? null, sequence, position, duration: DURATION, creditsStart: null },
    ...{ secondsPlayed: secondsPlayed ?? null, observedMs: wall, sentMs: wall, receivedMs: wall },
    ...{ deviceId, deviceName: null, snapshot: null },
  };
}
