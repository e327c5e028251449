import { Disk, HangingError, isHanging } from '@/lib/library/disk/disk';
import { onePerProcess } from '@/lib/process/one-per-process';

/** A server's disk that sleeps has woken by then. */
const PATIENCE_MS = 20_000;
/** After it gave no answer, it is not asked again before. */
const AGAIN_MS = 10_000;

interface Limits {
  patienceMs: number;
  againMs: number;
}

/**
 * A share, touched by a child of its own: a call that never returns takes no thread of the process that plays films. After one gave
 * no answer the next caller has the error at once, until one that tries again is answered.
 */
export class ShareDisk {
  readonly #limits: Limits;
  readonly #disk: Disk;
  #hangsUntil = 0;
  #isTrying = false;

  constructor(limits: Limits = { patienceMs: PATIENCE_MS, againMs: AGAIN_MS }) {
    this.#limits = limits;
    this.#disk = new Disk({ patienceMs: limits.patienceMs });
  }

  /** @throws HangingError; what the disk throws. */
  async ask<Answer>(question: (disk: Disk) => Promise<Answer>): Promise<Answer> {
    const isTrial = this.#hangsUntil > 0;
    if (isTrial && (this.#isTrying || this.#hangsUntil > Date.now() || this.#disk.isStuck)) throw hanging();
    this.#isTrying = isTrial;
    try {
      const answer = await this.#inTime(question(this.#disk));
      this.#hangsUntil = 0;
      return answer;
    } catch (error) {
      // A file that is not there is an answer, too.
      this.#hangsUntil = isHanging(error) ? Date.now() + this.#limits.againMs : 0;
      throw error;
    } finally {
      if (isTrial) this.#isTrying = false;
    }
  }

  /** What is done with an answer that was given before; where the child that gave it is gone there is nothing to do. */
  tell(word: (disk: Disk) => void): void {
    word(this.#disk);
  }

  close(): void {
    this.#disk.close();
  }

  /** One file may hang while others of the share are read: the disk then gives signs, and that file none. */
  async #inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const patience = Promise.withResolvers<never>();
    const timer = setTimeout(() => patience.reject(hanging()), this.#limits.patienceMs * 1.5);
    try {
      return await Promise.race([answer, patience.promise]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function hanging(): HangingError {
  return new HangingError('The share gives no answer');
}

const shares = onePerProcess('library-shares', () => new Map<string, ShareDisk>());

/** The share that begins at a path. */
export function shareDisk(share: string): ShareDisk {
  const known = shares.get().get(share);
  if (known) return known;
  const made = new ShareDisk();
  shares.get().set(share, made);
  return made;
}
