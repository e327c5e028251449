import fc from 'fast-check';
import { entryFromAct, type LedgerEntry } from '../progress/ledger/ledger-entry';
import { idOf, STORY_BEGINS } from './progress-arbitraries';

/** Takes what devices send; the fold gets what it was given in the end. */
export type Send = (entries: LedgerEntry[]) => Promise<unknown>;

const DURATION = 1000;
/** Some clocks are a day off, one has never been set. */
const SKEWS = [0, 86_400_000, -86_400_000, -STORY_BEGINS + 60_000];

type Unsent = Omit<LedgerEntry, 'sentMs' | 'receivedMs'>;

interface Device {
  skew: number;
  online: boolean;
  session: string;
  episode: number;
  sequence: number;
  position: number;
  secondsPlayed: number;
  /** Journalled and not known to be stored. */
  outbox: Unsent[];
}

/** A household's devices watching two episodes of one show, on a clock of their own. */
export class Devices {
  readonly delivered: LedgerEntry[] = [];
  readonly #scheduler: fc.Scheduler;
  readonly #send: Send;
  readonly #show: { profileId: string; tmdbId: number };
  readonly #devices: Device[];
  readonly #underWay: Promise<unknown>[] = [];
  #now = STORY_BEGINS;
  #sessions = 0;

  constructor(scheduler: fc.Scheduler, show: { profileId: string; tmdbId: number }, send: Send) {
    this.#scheduler = scheduler;
    this.#send = send;
    this.#show = show;
    this.#devices = SKEWS.map((skew) => this.#newDevice(skew));
  }

  /** Opens an episode: a new session, from wherever the person says. */
  open(index: number, episode: number, position: number): void {
    const device = this.#device(index);
    Object.assign(device, this.#newSession(), { episode, position });
  }

  play(index: number, seconds: number): void {
    const device = this.#device(index);
    this.#now += seconds * 1000;
    device.position = Math.min(DURATION, device.position + seconds);
    device.secondsPlayed += seconds;
    this.#report(index, device.position >= DURATION ? 'ended' : 'playing');
  }

  seek(index: number, position: number): void {
    this.#device(index).position = position;
    this.#now += 1000;
    this.#report(index, position === 0 ? 'start-over' : 'seek');
  }

  goOffline(index: number): void {
    this.#device(index).online = false;
  }

  /** Back on the network: everything journalled goes out, newest first as some clients have it. */
  comeBack(index: number): void {
    const device = this.#device(index);
    this.#now += 1000;
    device.online = true;
    const waiting = device.outbox.splice(0).reverse();
    for (const report of waiting) this.#deliver(device, [report]);
  }

  /** The answer never came: the device sends the same again, with a new time of sending. */
  loseAnswer(index: number): void {
    const device = this.#device(index);
    const last = this.delivered.findLast((entry) => entry.id === device.session);
    this.#now += 5000;
    if (last) this.#deliver(device, [last]);
  }

  /** A proxy repeats a request that went through long ago, to the letter. */
  echo(nth: number): void {
    const old = this.delivered[nth % Math.max(1, this.delivered.length)];
    this.#now += 60_000;
    if (old) this.#transmit([{ ...old, receivedMs: this.#now }]);
  }

  /** The device is gone with what it had not sent; another takes its place. */
  die(index: number): void {
    this.#devices[index % this.#devices.length] = this.#newDevice(this.#device(index).skew);
  }

  mark(kind: 'mark-watched' | 'mark-unwatched' | 'set', episode: number, position: number): void {
    this.#now += 1000;
    this.#sessions += 1;
    const key = { type: 'tv' as const, tmdbId: this.#show.tmdbId, season: 1, episode };
    const place = kind === 'set' ? position : kind === 'mark-watched' ? DURATION : 0;
    const act = { kind, key, profileId: this.#show.profileId, position: place, duration: DURATION, at: this.#now };
    this.#transmit([entryFromAct({ ...act, id: idOf(`a${this.#sessions}`) })]);
  }

  /** Resolves when everything that went out has arrived and is committed. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  #report(index: number, event: string): void {
    const device = this.#device(index);
    device.sequence += 1;
    device.outbox.push({
      profileId: this.#show.profileId,
      type: 'tv',
      tmdbId: this.#show.tmdbId,
      season: 1,
      episode: device.episode,
      episodeId: device.episode,
      id: device.session,
      kind: 'playback',
      event,
      sequence: device.sequence,
      position: device.position,
      duration: DURATION,
      creditsStart: null,
      secondsPlayed: device.secondsPlayed,
      observedMs: this.#now + device.skew,
      deviceId: idOf(`d${index % this.#devices.length}`),
      deviceName: null,
      snapshot: null,
    });
    if (device.online) this.#deliver(device, device.outbox.splice(0));
  }

  #deliver(device: Device, reports: Unsent[]): void {
    const sentMs = this.#now + device.skew;
    this.#transmit(reports.map((report) => ({ ...report, sentMs, receivedMs: this.#now })));
  }

  /** The network: the scheduler decides what overtakes what. */
  #transmit(entries: LedgerEntry[]): void {
    this.delivered.push(...entries);
    const arrival = this.#scheduler.schedule(Promise.resolve(), `${entries[0]?.id}#${entries[0]?.sequence}`);
    this.#underWay.push(arrival.then(() => this.#send(entries)));
  }

  #device(index: number): Device {
    const device = this.#devices[index % this.#devices.length];
    if (!device) throw new RangeError('no such device');
    return device;
  }

  #newDevice(skew: number): Device {
    return { skew, online: true, outbox: [], episode: 1, position: 0, ...this.#newSession() };
  }

  #newSession() {
    this.#sessions += 1;
    return { session: idOf(`5${this.#sessions}`), sequence: 0, secondsPlayed: 0 };
  }
}

class Step implements fc.AsyncCommand<object, Devices> {
  readonly #label: string;
  readonly #act: (devices: Devices) => void;
  constructor(label: string, act: (devices: Devices) => void) {
    this.#label = label;
    this.#act = act;
  }
  check(): boolean {
    return true;
  }
  async run(_model: object, devices: Devices): Promise<void> {
    this.#act(devices);
  }
  toString(): string {
    return this.#label;
  }
}

const device = fc.nat(SKEWS.length - 1);
const episode = fc.integer({ min: 1, max: 2 });
const position = fc.constantFrom(0, 5, 300, 790, 800, 945, 990);
const some = fc.constantFrom(3, 9, 10, 30, 200, 420);
const deed = fc.constantFrom('mark-watched' as const, 'mark-unwatched' as const, 'set' as const);

/** A day: what its people and devices do, one after the other. */
export const deeds = fc.commands(
  [
    fc.tuple(device, some).map(([d, s]) => new Step(`play(${d}, ${s} s)`, (on) => on.play(d, s))),
    fc.tuple(device, some).map(([d, s]) => new Step(`play(${d}, ${s} s)`, (on) => on.play(d, s))),
    fc
      .tuple(device, episode, position)
      .map(([d, e, p]) => new Step(`open(${d}, E${e}, ${p})`, (on) => on.open(d, e, p))),
    fc.tuple(device, position).map(([d, p]) => new Step(`seek(${d}, ${p})`, (on) => on.seek(d, p))),
    device.map((d) => new Step(`goOffline(${d})`, (on) => on.goOffline(d))),
    device.map((d) => new Step(`comeBack(${d})`, (on) => on.comeBack(d))),
    device.map((d) => new Step(`loseAnswer(${d})`, (on) => on.loseAnswer(d))),
    fc.nat(30).map((n) => new Step(`echo(${n})`, (on) => on.echo(n))),
    device.map((d) => new Step(`die(${d})`, (on) => on.die(d))),
    fc.tuple(deed, episode, position).map(([k, e, p]) => new Step(`${k}(E${e}, ${p})`, (on) => on.mark(k, e, p))),
  ],
  { maxCommands: 25 },
);
