import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** Containers that people's films come in. What is none of them, such as a playlist that names other files, is not opened. */
const CONTAINERS = 'matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,avi,mpegts,mpeg,asf,flv,ogg';

/** Before `-i` of every call: a file opens itself alone, and is what it says. */
export const OPENED_SAFELY = ['-protocol_whitelist', 'file,pipe', '-format_whitelist', CONTAINERS];

/** The same for a film that this server itself sends on: no file of this machine is opened, and no address but the one given. */
export const OPENED_THROUGH_OUR_DOOR = ['-protocol_whitelist', 'http,tcp', '-format_whitelist', CONTAINERS];

export interface Limits {
  /** Of address space; null where a driver needs more of that than there is memory. */
  bytes: number | null;
  /** Of the processor; none for what goes on for as long as a film. */
  cpuSeconds?: number;
  /** How far it stands behind what else runs here, as `nice` counts. */
  nice?: number;
}

export const PROBE_LIMITS: Limits = { bytes: 1_000_000_000, cpuSeconds: 10 };
/** A viewer waits before a dark screen: behind pages and reports, and before all else. */
export const PLAY_LIMITS: Limits = { bytes: 1_500_000_000, nice: 5 };
/** What copies takes little of a processor, and the viewer waits for its first breath. */
export const COPY_LIMITS: Limits = { ...PLAY_LIMITS, nice: 1 };

/**
 * The programs of ffmpeg, where this machine has them.
 * @param setting `FFMPEG_PATH`: the program, or the folder of both.
 */
export function findProgram(name: 'ffmpeg' | 'ffprobe', setting: string | undefined): string | null {
  if (setting === undefined) return onPath(name);
  const folder = isFolder(setting) ? setting : path.dirname(setting);
  const file = path.join(folder, name);
  return isProgram(file) ? file : null;
}

/** A program's whole path, as a shell would find it. */
export function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** How a program is called within limits, and behind what else runs here. */
export function withinLimits(program: string, { bytes, cpuSeconds, nice: behind = 10 }: Limits): string[] {
  const [prlimit, nice] = [onPath('prlimit'), onPath('nice')];
  const limits = [
    ...(bytes === null ? [] : [`--as=${bytes}`]),
    '--nofile=64',
    '--core=0',
    ...(cpuSeconds ? [`--cpu=${cpuSeconds}`] : []),
  ];
  return [...(nice ? [nice, '-n', `${behind}`] : []), ...(prlimit ? [prlimit, ...limits, '--'] : []), program];
}

/** Starts a program with arguments as they are, no shell between. It is given nothing of ours but the way to programs. */
export function startProgram(program: string, args: string[], limits: Limits) {
  const [command = program, ...before] = withinLimits(program, limits);
  return spawn(command, [...before, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...driverNames(), PATH: process.env.PATH, LC_ALL: 'C', NODE_ENV: process.env.NODE_ENV },
  });
}

/** Where a machine's graphics driver is not found by itself, its owner says so by these. */
function driverNames(): Record<string, string> {
  const names = ['LIBVA_DRIVER_NAME', 'LIBVA_DRIVERS_PATH'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

export class ProgramError extends Error {
  override name = 'ProgramError';
  /** Whether the machine may have been too busy, so that it says nothing of the file. */
  readonly isSlow: boolean;

  constructor(message: string, isSlow = false) {
    super(message);
    this.isSlow = isSlow;
  }
}

const MOST_OUTPUT_BYTES = 32 * 1024 * 1024;

/** How long a program may take, and what it may use; a signal ends it before. */
export interface Terms {
  timeoutMs: number;
  limits: Limits;
  signal?: AbortSignal;
}

/** What a program says, whole. @throws ProgramError where it fails, says too much, takes too long or is ended. */
export function outputOf(program: string, args: string[], { timeoutMs, limits, signal }: Terms): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = startProgram(program, args, limits);
    const [said, complaints]: [Buffer[], string[]] = [[], []];
    let length = 0;
    const end = (error: ProgramError) => {
      child.kill('SIGKILL');
      reject(error);
    };
    const slow = new ProgramError(`It took longer than ${timeoutMs / 1000} seconds`, true);
    const timer = setTimeout(end, timeoutMs, slow);
    const stop = () => end(new ProgramError('It was ended', true));
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MOST_OUTPUT_BYTES) end(new ProgramError('It said too much'));
      else said.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaints.length < 20) complaints.push(chunk.toString());
    });
    child.once('error', (error) => reject(new ProgramError(error.message)));
    child.once('close', (code, ending) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      if (code === 0) resolve(Buffer.concat(said));
      else reject(new ProgramError(complaints.join('').trim().slice(0, 500) || `It ended with ${ending ?? code}`));
    });
  });
}
