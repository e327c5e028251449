import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { AIMS } from '@/lib/library/playing/arguments';
import { PastCutError, Run, type RunPlan } from '@/lib/library/playing/run';
import { answerPages } from '@/lib/process/answers';
import { askFront, hasFront } from '@/lib/process/front';
import { onePerProcess } from '@/lib/process/one-per-process';
import { RecentMap } from '@/lib/process/recent-map';

/** A viewer who has not asked for that long has gone, or has enough for now. */
const IDLE_MS = 40_000;
const LOOK_MS = 5_000;
/** A run that no viewer asked for that long is ended rather than refuse another viewer. */
const QUIET_MS = 20_000;
/** The same, of the session itself that wants another: it went on to the next film, or loaded its page again. */
const OWN_QUIET_MS = 1_000;
const MOST_HEADS = 400;
/** A player asks for the head and a piece in one breath. */
const HEAD_PATIENCE_MS = 50;

/** Programs at once: what copies waits for the disk, what makes pictures anew takes a whole processor. */
export interface RunLimits {
  copies: number;
  encodes: number;
}

/** No more can be done at once; who asked may try again. */
export class BusyError extends Error {
  override name = 'BusyError';
}

/** What a track is made for: of the file as it was then, that track, in that way. */
export interface TrackName {
  name: string;
  isEncoded: boolean;
}

/**
 * Every ffmpeg that makes pieces, shared by who watches the same at about the same place, limited, and ended within a
 * minute of its last viewer's request.
 */
export class Runs {
  readonly #limits: RunLimits;
  readonly #runs = new Map<Run, TrackName>();
  /** Of tracks whose first aim went past what was meant. */
  readonly #aims = new RecentMap<string, number>(MOST_HEADS);
  readonly #heads = new RecentMap<string, Buffer>(MOST_HEADS);
  readonly #timer: NodeJS.Timeout;

  constructor(limits: RunLimits) {
    this.#limits = limits;
    this.#timer = setInterval(() => this.#endIdle(), LOOK_MS).unref();
  }

  /** @throws BusyError, PieceError */
  async piece(track: TrackName, plan: RunPlan, piece: number, viewer: string): Promise<Buffer> {
    for (;;) {
      const run = this.#near(track, piece) ?? this.#start(track, plan, piece, viewer);
      try {
        return await run.piece(piece, viewer);
      } catch (error) {
        if (!run.isRunning) this.#drop(run);
        if (!(error instanceof PastCutError) || !this.#aimEarlier(track, run)) throw error;
      }
    }
  }

  /** From now on what is made of that track begins earlier. @returns false where there is no earlier. */
  #aimEarlier({ name }: TrackName, { aim }: Run): boolean {
    if (aim + 1 >= AIMS.length) return false;
    this.#aims.set(name, Math.max(this.#aims.get(name) ?? 0, aim + 1));
    return true;
  }

  /** Begins with a piece that a viewer will ask for in a moment. Where there is no room, the request itself is refused. */
  ahead(track: TrackName, plan: RunPlan, piece: number, viewer: string): void {
    try {
      (this.#near(track, piece) ?? this.#start(track, plan, piece, viewer)).expect(viewer);
    } catch (error) {
      if (!(error instanceof BusyError)) throw error;
    }
  }

  /** What all pieces of a track begin with. @throws BusyError, PieceError */
  async head(track: TrackName, plan: RunPlan, viewer: string): Promise<Buffer> {
    const known = this.#heads.get(track.name);
    if (known) return known;
    // The piece that is asked for along with it begins a run at its own place.
    if (!this.#working(track)) await delay(HEAD_PATIENCE_MS);
    const run = this.#working(track) ?? this.#start(track, plan, 0, viewer);
    const head = await run.head(viewer).catch((error: unknown) => {
      // A piece far behind, asked for meanwhile, may have ended it for a run of its own, which begins with the same.
      const other = this.#of(track).find((each) => each !== run);
      if (!other) throw error;
      return other.head(viewer);
    });
    this.#heads.set(track.name, head);
    return head;
  }

  /** How many programs work at this moment. */
  get working(): number {
    return [...this.#runs.keys()].filter((run) => run.isRunning).length;
  }

  /** Whether there is room for one more who has pictures made anew; what a session has already makes room for itself. */
  hasRoomToEncode(session: string): boolean {
    return this.#count(true) < this.#limits.encodes || this.#quietest(true, session) !== null;
  }

  stopAll(): void {
    clearInterval(this.#timer);
    for (const run of this.#runs.keys()) this.#drop(run);
  }

  #of({ name }: TrackName): Run[] {
    return [...this.#runs].filter(([, track]) => track.name === name).map(([run]) => run);
  }

  #working(track: TrackName): Run | undefined {
    return this.#of(track).find(({ isRunning }) => isRunning);
  }

  #near(track: TrackName, piece: number): Run | undefined {
    return this.#of(track).find((run) => run.isNear(piece));
  }

  #start(track: TrackName, plan: RunPlan, piece: number, viewer: string): Run {
    // A viewer who jumps or takes another height leaves the run they had.
    for (const [run, other] of this.#runs) {
      const isOwn = run.viewers.has(viewer) && isSameKind(other, track);
      if (!isOwn) continue;
      run.viewers.delete(viewer);
      if (run.viewers.size === 0) this.#drop(run);
    }
    const most = track.isEncoded ? this.#limits.encodes : this.#limits.copies;
    if (this.#count(track.isEncoded) >= most) {
      const quiet = this.#quietest(track.isEncoded, sessionOf(viewer));
      if (!quiet) throw new BusyError('Everything that this machine can do at once is being done');
      this.#drop(quiet);
    }
    const run = new Run(plan, piece, this.#aims.get(track.name));
    this.#runs.set(run, track);
    return run;
  }

  #count(isEncoded: boolean): number {
    return [...this.#runs].filter(([run, track]) => run.isRunning && track.isEncoded === isEncoded).length;
  }

  #quietest(isEncoded: boolean, session: string): Run | null {
    const isQuiet = (run: Run) => {
      if (run.isAwaited && Date.now() - run.askedAt < QUIET_MS) return false;
      const isOwn = [...run.viewers.keys()].every((viewer) => sessionOf(viewer) === session);
      return Date.now() - run.askedAt > (isOwn ? OWN_QUIET_MS : QUIET_MS);
    };
    const [oldest] = [...this.#runs]
      .filter(([run, track]) => run.isRunning && track.isEncoded === isEncoded && isQuiet(run))
      .sort(([one], [other]) => one.askedAt - other.askedAt);
    return oldest?.[0] ?? null;
  }

  #endIdle(): void {
    for (const run of this.#runs.keys()) {
      for (const [viewer, at] of run.viewers) if (Date.now() - at > IDLE_MS) run.viewers.delete(viewer);
      if (Date.now() - run.askedAt > IDLE_MS) this.#drop(run);
    }
  }

  #drop(run: Run): void {
    run.stop();
    this.#runs.delete(run);
  }
}

/** A viewer is one player of a session: `session/player`. */
function sessionOf(viewer: string): string {
  return viewer.split('/')[0] ?? '';
}

/** Pictures, or the same track of sound: `file/picture/720`, `file/sound/1/aac`. */
function isSameKind(one: TrackName, other: TrackName): boolean {
  const kind = ({ name }: TrackName) => (name.includes('/picture/') ? name.split('/picture/')[0] : name);
  return kind(one) === kind(other);
}

/** Of the process that serves streams. */
export const pieceRuns = onePerProcess('piece-runs', () => {
  const processors = availableParallelism();
  return new Runs({ copies: 48, encodes: Math.max(1, processors) });
});

const ROOM = 'room-to-encode';
answerPages(ROOM, (session: string) => pieceRuns.get().hasRoomToEncode(session));

/** Whether a session may have one more film made anew, by the process that serves streams. */
export async function hasRoomToEncode(session: string): Promise<boolean> {
  return hasFront() ? askFront<boolean>(ROOM, session) : pieceRuns.get().hasRoomToEncode(session);
}
