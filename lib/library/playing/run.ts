import { type TrackPlan, trackArguments } from '@/lib/library/playing/arguments';
import { type Fragment, FragmentReader } from '@/lib/library/playing/boxes';
import { pieceAt } from '@/lib/library/playing/cuts';
import { Pace } from '@/lib/library/playing/pace';
import { COPY_LIMITS, type Limits, startProgram } from '@/lib/library/probe/program';

/** What is made ahead of who watches, at most: then ffmpeg has to wait. Of sound the bytes would be minutes, in a hurry that others feel. */
const AHEAD = { bytes: 8 * 1024 * 1024, seconds: 15 };
/** Further ahead than that, a new run is there sooner than this one. */
const WORTH_WAITING_PIECES = 4;
/** A piece that comes later than its cut by more was sought past. */
const LATE_SECONDS = 0.1;

export interface RunPlan {
  ffmpeg: string;
  address: string;
  plan: TrackPlan;
  cuts: readonly number[];
  /** When the film is over; in seconds, as its cuts are. */
  end: number;
  /** Of keyframes that are made. */
  every: number;
  limits?: Limits;
  /** Whether what it read broke off since a moment, which ffmpeg takes for the end. */
  brokeSince?: (moment: number) => boolean;
  /** The run says how many seconds of film come a second, once it knows, and again with each piece. */
  noteSpeed?: (speed: number) => void;
}

/** Nothing was made of the piece, or not all of it. */
export class PieceError extends Error {
  override name = 'PieceError';
}

/** ffmpeg began behind the piece; it may be there for a run that is aimed at an earlier time. */
export class PastCutError extends PieceError {}

interface Waiting {
  resolve(piece: Buffer): void;
  reject(error: Error): void;
}

/**
 * One ffmpeg that makes the pieces of a track, one after the other from some piece on. They are kept until they were asked
 * for; ffmpeg waits while there are enough.
 */
export class Run {
  readonly #plan: RunPlan;
  readonly #child: ReturnType<typeof startProgram>;
  readonly #reader = new FragmentReader();
  readonly #pieces = new Map<number, Buffer>();
  readonly #waiting = new Map<number, Waiting[]>();
  readonly #first: number;
  #current: number;
  #parts: Buffer[] = [];
  #heldBytes = 0;
  #asked: number;
  #ended: 'no' | 'whole' | 'broken' = 'no';
  #complaint = '';
  #isPast = false;
  /** Among `AIMS`, where its seek was aimed. */
  readonly aim: number;
  #headWaiting: Waiting[] = [];
  readonly #pace = new Pace();
  readonly #startedAt = Date.now();
  askedAt = Date.now();
  /** The viewers who asked for its pieces, and when. */
  readonly viewers = new Map<string, number>();

  constructor(plan: RunPlan, piece: number, aim = 0) {
    this.#plan = plan;
    this.aim = aim;
    this.#first = this.#current = this.#asked = piece;
    const [start = 0, from = start] = [plan.cuts[0], plan.cuts[piece]];
    const args = trackArguments(plan.address, plan.plan, { from, start, end: plan.end, every: plan.every, aim });
    this.#child = startProgram(plan.ffmpeg, args, plan.limits ?? COPY_LIMITS);
    this.#child.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#child.stderr.on('data', (chunk: Buffer) => {
      if (this.#complaint.length < 500) this.#complaint += chunk.toString();
    });
    this.#child.once('error', (error) => this.#end(`It did not start: ${error.message}`));
    this.#child.once('close', (code) => {
      const isWhole = code === 0 && plan.brokeSince?.(this.#startedAt) !== true;
      this.#end(isWhole ? null : this.#complaint || 'It was ended');
    });
  }

  get isRunning(): boolean {
    return this.#ended === 'no';
  }

  /** Whether a request waits for what it makes at this moment. */
  get isAwaited(): boolean {
    return this.#waiting.size + this.#headWaiting.length > 0;
  }

  get heldBytes(): number {
    return this.#heldBytes;
  }

  /** Whether the piece is there, or comes sooner than from a run that begins with it. */
  isNear(piece: number): boolean {
    if (this.#pieces.has(piece)) return true;
    if (piece < this.#current || this.#ended === 'broken') return false;
    return this.#ended === 'no' ? piece <= this.#current + WORTH_WAITING_PIECES : true;
  }

  /** The piece, once it is whole. @throws PieceError */
  piece(piece: number, viewer: string): Promise<Buffer> {
    this.#touch(viewer);
    // What lies behind was seen; a viewer who goes back there gets another run.
    for (const [number, bytes] of this.#pieces) {
      if (number >= piece - 1) continue;
      this.#pieces.delete(number);
      this.#heldBytes -= bytes.length;
    }
    this.#asked = piece;
    this.#pace.goesOn(performance.now());
    this.#child.stdout.resume();
    const there = this.#pieces.get(piece);
    if (there) return Promise.resolve(there);
    if (this.#ended !== 'no') return Promise.reject(new PieceError(this.#complaint || 'There is nothing at that time'));
    return new Promise((resolve, reject) => {
      this.#waiting.set(piece, [...(this.#waiting.get(piece) ?? []), { resolve, reject }]);
    });
  }

  /** What all pieces of the track begin with. @throws PieceError */
  head(viewer: string): Promise<Buffer> {
    this.#touch(viewer);
    if (this.#reader.head) return Promise.resolve(this.#reader.head);
    if (this.#ended !== 'no') return Promise.reject(new PieceError(this.#complaint));
    return new Promise((resolve, reject) => this.#headWaiting.push({ resolve, reject }));
  }

  /** A viewer will ask for what it makes. */
  expect(viewer: string): void {
    this.#touch(viewer);
  }

  stop(): void {
    this.#child.kill('SIGKILL');
    this.#pieces.clear();
    this.#heldBytes = 0;
  }

  #touch(viewer: string): void {
    this.askedAt = Date.now();
    this.viewers.set(viewer, this.askedAt);
  }

  #take(chunk: Buffer): void {
    try {
      for (const fragment of this.#reader.take(chunk)) this.#add(fragment);
    } catch (error) {
      this.#complaint = (error as Error).message;
      this.#child.kill('SIGKILL');
    }
    if (this.#reader.head) {
      for (const { resolve } of this.#headWaiting) resolve(this.#reader.head);
      this.#headWaiting = [];
    }
    if (!this.#isAhead() || this.#waiting.size > 0) return;
    this.#pace.held(performance.now());
    this.#child.stdout.pause();
  }

  #isAhead(): boolean {
    if (this.#current <= this.#asked + 1) return false;
    const { cuts } = this.#plan;
    const seconds = (cuts[this.#current] ?? Number.POSITIVE_INFINITY) - (cuts[this.#asked] ?? 0);
    return this.#heldBytes > AHEAD.bytes || seconds > AHEAD.seconds;
  }

  #add({ time, end, bytes }: Fragment): void {
    const piece = pieceAt(this.#plan.cuts, time);
    // What a seek brought along from before the cut.
    if (piece < this.#first) return;
    const isFirst = this.#parts.length === 0 && this.#current === this.#first;
    const { kind } = this.#plan.plan;
    if (isFirst && kind === 'picture' && time > (this.#plan.cuts[this.#first] ?? 0) + LATE_SECONDS) {
      this.#isPast = true;
      throw new RangeError('The seek went past the cut');
    }
    this.#pace.made(end, performance.now());
    while (this.#current < piece) this.#finish();
    this.#parts.push(bytes);
    this.#heldBytes += bytes.length;
    // ffmpeg writes a fragment when the next begins, and says when that was: all pictures up to there are whole.
    while (this.#current < pieceAt(this.#plan.cuts, end)) this.#finish();
  }

  /** A piece is whole only when what follows it has begun, or the film is over. */
  #finish(): void {
    const piece = Buffer.concat(this.#parts);
    this.#parts = [];
    const waiting = this.#waiting.get(this.#current) ?? [];
    this.#waiting.delete(this.#current);
    if (piece.length > 0) this.#pieces.set(this.#current, piece);
    for (const { resolve, reject } of waiting) {
      if (piece.length > 0) resolve(piece);
      else reject(new PieceError('There is nothing at that time'));
    }
    this.#current += 1;
    const { speed } = this.#pace;
    if (speed !== null) this.#plan.noteSpeed?.(speed);
  }

  #end(complaint: string | null): void {
    if (this.#ended !== 'no') return;
    if (complaint === null) this.#finish();
    this.#ended = complaint === null ? 'whole' : 'broken';
    this.#complaint = complaint ?? this.#complaint;
    const message = complaint ?? 'There is nothing at that time';
    const error = this.#isPast ? new PastCutError(message) : new PieceError(message);
    for (const { reject } of [...this.#waiting.values()].flat()) reject(error);
    for (const { reject } of this.#headWaiting) reject(error);
    this.#waiting.clear();
    this.#headWaiting = [];
  }
}
