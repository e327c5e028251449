import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Listed } from '@/lib/library/disk/list-folder';
import type { FileFacts } from '@/lib/library/disk/open-files';
import type { PlainNames } from '@/lib/library/disk/plain-files';

/** A disk that sleeps wakes sooner. */
const PATIENCE_MS = 30_000;

export type DiskQuestion = { id: number } & (
  | { ask: 'list'; root: string; below: string }
  | { ask: 'fingerprint'; root: string; path: string; size: number }
  | { ask: 'there'; path: string }
  | { ask: 'where'; root: string; below: string }
  | { ask: 'names'; root: string }
  | { ask: 'open'; path: string }
  | { ask: 'read'; file: number; start: number; length: number }
  | { ask: 'close'; file: number }
);
type Asked = DiskQuestion extends infer Each ? (Each extends unknown ? Omit<Each, 'id'> : never) : never;

/** What the child says: an answer, or that it goes on with a long one. */
export type DiskAnswer =
  | { kind: 'sign' }
  | { kind: 'answer'; id: number; answer: unknown }
  | { kind: 'error'; id: number; code: string };

/** The disk gave no sign for long, as a network share whose server is away. */
export class HangingError extends Error {
  override name = 'HangingError';
}

/** By name: a bundle of Next's has classes of its own. */
export function isHanging(error: unknown): error is HangingError {
  return error instanceof Error && error.name === 'HangingError';
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** A disk as a child sees it: where it hangs, the child hangs, and is left behind. */
export class Disk {
  readonly #patienceMs: number;
  readonly #program: string;
  readonly #waiting = new Map<number, Waiting>();
  #child: ChildProcess | null = null;
  #silent: NodeJS.Timeout | undefined;
  #last = 0;
  /** A child that was left and has not ended: it hangs in the system. */
  #left: ChildProcess | null = null;

  constructor({ patienceMs = PATIENCE_MS, program = 'lib/library/disk/disk-child.ts' } = {}) {
    this.#patienceMs = patienceMs;
    this.#program = program;
  }

  list(root: string, below: string): Promise<Listed> {
    return this.#ask({ ask: 'list', root, below });
  }

  fingerprint(root: string, below: string, size: number): Promise<string> {
    return this.#ask({ ask: 'fingerprint', root, path: below, size });
  }

  /** Whether something is there; of what gives no answer nothing is known, and it counts as there. */
  async isThere(file: string): Promise<boolean> {
    return this.#ask<boolean>({ ask: 'there', path: file }).catch(() => true);
  }

  /** Where a file lies, with no link of its way leading out of its folder; null where there is none. */
  where(root: string, below: string): Promise<string | null> {
    return this.#ask({ ask: 'where', root, below });
  }

  /** What lies in a folder; nothing where it is a link, or not there. */
  names(root: string): Promise<PlainNames> {
    return this.#ask({ ask: 'names', root });
  }

  /** @returns the file's number, by which it is read and closed; it is open as long as the child lives. */
  open(file: string): Promise<{ number: number } & FileFacts> {
    return this.#ask({ ask: 'open', path: file });
  }

  /** Fewer bytes where the file ends before. */
  read(file: number, start: number, length: number): Promise<Buffer> {
    return this.#ask({ ask: 'read', file, start, length });
  }

  /** The caller does not wait for that. */
  closeFile(file: number): void {
    if (this.#child) this.#ask({ ask: 'close', file }).catch(() => undefined);
  }

  /** Whether a child that was left hangs there still, whom not even a signal ends: another would hang beside it. */
  get isStuck(): boolean {
    return this.#left !== null && this.#left.exitCode === null && this.#left.signalCode === null;
  }

  close(): void {
    this.#end(new HangingError('It is left'));
  }

  /** @throws HangingError; an error with the system's code. */
  #ask<Answer>(asked: Asked): Promise<Answer> {
    this.#child ??= this.#start();
    this.#last += 1;
    const id = this.#last;
    const child = this.#child;
    return new Promise<Answer>((resolve, reject) => {
      const isFirst = this.#waiting.size === 0;
      this.#waiting.set(id, { resolve: (answer) => resolve(answer as Answer), reject });
      if (isFirst) this.#heard();
      child.send({ id, ...asked });
    });
  }

  #start(): ChildProcess {
    const env = { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH };
    const child = fork(path.join(/*turbopackIgnore: true*/ process.cwd(), this.#program), {
      execArgv: [],
      env,
      stdio: 'ignore',
      // Bytes go as they are.
      serialization: 'advanced',
    });
    child.on('message', (said: DiskAnswer) => {
      if (this.#child === child) this.#take(said);
    });
    const gone = () => {
      if (this.#child === child) this.#end(new Error('What looks at disks has ended'));
    };
    child.once('error', gone);
    child.once('exit', gone);
    return child;
  }

  #take(said: DiskAnswer): void {
    if (said.kind !== 'sign') {
      const waiting = this.#waiting.get(said.id);
      this.#waiting.delete(said.id);
      if (said.kind === 'answer') waiting?.resolve(said.answer);
      else waiting?.reject(Object.assign(new Error(said.code), { code: said.code }));
    }
    this.#heard();
  }

  /** As long as something is waited for, a sign is due. */
  #heard(): void {
    clearTimeout(this.#silent);
    if (this.#waiting.size === 0) return;
    this.#silent = setTimeout(() => this.#end(new HangingError('The disk gives no answer')), this.#patienceMs);
  }

  /** It may hang in the system, and not end at a signal: the scan does not wait for that. */
  #end(error: Error): void {
    clearTimeout(this.#silent);
    const child = this.#child;
    this.#child = null;
    this.#left = child;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    child?.kill('SIGKILL');
    child?.unref();
    child?.channel?.unref();
  }
}
