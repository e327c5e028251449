import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = '/sys/fs/cgroup';

/** Processes that have so much memory together, as in a container of an engine. */
export interface SmallBox {
  /** What a shell runs first to go into it. */
  enter: string;
  /** Once no process is in it any more. */
  remove(): void;
}

/** @returns null where the system makes none for us: not Linux, or not its administrator. */
export function makeSmallBox(bytes: number): SmallBox | null {
  if (!existsSync('/proc/self/cgroup')) return null;
  const lines = readFileSync('/proc/self/cgroup', 'utf8').trim().split('\n');
  const old = lines.find((line) => line.split(':')[1]?.split(',').includes('memory'));
  const own = old ?? lines.find((line) => line.startsWith('0::')) ?? '';
  const parent = path.join(ROOT, old ? 'memory' : '', own.split(':').slice(2).join(':'));
  const box = path.join(parent, `tonight-${process.pid}`);
  try {
    accessSync(parent, constants.W_OK);
    mkdirSync(box);
    writeFileSync(path.join(box, old ? 'memory.limit_in_bytes' : 'memory.max'), String(bytes));
  } catch {
    return null;
  }
  return { enter: `echo $$ > ${path.join(box, 'cgroup.procs')}`, remove: () => rmdirSync(box) };
}
