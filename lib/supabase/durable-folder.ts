import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What this needs of the file system that Emscripten puts over Node's, one for each PGlite. */
export interface MountedFolder {
  realPath(node: unknown): string;
  /** Turns what Node throws into what PostgreSQL reads as errno; anything else would leave it with its locks held. */
  tryFSOperation<Result>(operation: () => Result): Result;
  node_ops: {
    mknod(parent: unknown, name: string, mode: number, device: number): unknown;
    rename(node: unknown, folder: unknown, name: string): void;
    unlink(parent: unknown, name: string): void;
    rmdir(parent: unknown, name: string): void;
    setattr(node: unknown, attributes: { size?: number }): void;
  };
  stream_ops: {
    write(stream: OpenFile, memory: Int8Array, offset: number, length: number, position: number): number;
    fsync?(stream: OpenFile): number;
  };
}

export interface OpenFile {
  node: unknown;
  /** Node's own descriptor; a folder has none. */
  nfd?: number;
}

type EngineOptions = Parameters<NodeFS['init']>[1];
type Engine = Parameters<NonNullable<EngineOptions['preRun']>[number]>[0];

/**
 * PGlite's own, but for `-F`: PostgreSQL asks for fsync, by the one call of several that reaches the file system. And with a
 * quarter of the buffers, all of which PGlite takes from the system at once: the system keeps files in memory anyway.
 */
const DURABLE_START = [
  '--single',
  '-O',
  '-j',
  ...[
    'search_path=public',
    'exit_on_error=false',
    'log_checkpoints=false',
    'max_worker_processes=0',
    'max_parallel_workers=0',
    'max_parallel_workers_per_gather=0',
    'wal_sync_method=fsync',
    'shared_buffers=32MB',
  ].flatMap((setting) => ['-c', setting]),
];

/** How PostgreSQL's log begins what it does not live through, and what it says before there is a log. */
const LAST_WORDS = /(?:\b(?:PANIC|FATAL): +|^postgres: )(.*)/;

/** PGlite's folder on disk, with an fsync that is one: what PostgreSQL believes is on disk outlives a power cut. */
export class DurableFolder extends NodeFS {
  /** What PostgreSQL said when it gave up; it must not be called after that, since it may hold its own locks for ever. */
  lastWords?: string;
  readonly startParams: string[] = DURABLE_START;

  override async init(pg: PGlite, options: EngineOptions) {
    const durable = (engine: Engine) => this.mounting(engine.FS.filesystems.NODEFS as unknown as MountedFolder);
    const printErr = (line: string) => {
      this.lastWords ??= LAST_WORDS.exec(line)?.[1];
      options.printErr?.(line);
    };
    const opened = await super.init(pg, { ...options, printErr, preRun: [...(options.preRun ?? []), durable] });
    withoutExtensions(opened.emscriptenOpts);
    return opened;
  }

  /** Before anything is opened. */
  protected mounting(folder: MountedFolder): void {
    folder.stream_ops.fsync = (file) => {
      folder.tryFSOperation(() =>
        file.nfd === undefined ? syncFolder(folder.realPath(file.node)) : fsyncSync(file.nfd),
      );
      return 0;
    };
  }
}

/**
 * The gateway gives every database four extensions that Tonight has no use for; one of them is three megabytes of code, which PGlite
 * compiles and keeps at each start.
 */
function withoutExtensions(options: EngineOptions): void {
  Object.defineProperty(options, 'pg_extensions', { get: () => ({}), set: () => undefined });
}

/** What was made, renamed or removed in a folder is on disk after this. Windows has no such call, and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
