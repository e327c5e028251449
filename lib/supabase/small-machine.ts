import { totalmem } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/**
 * V8's second compiler takes 600 MB for one function of PostgreSQL. With the quick one alone a first start takes 0.75 GB in place of 1.3, and
 * a later one 0.4 in place of 1.0; a report costs a quarter more.
 */
const SMALL_BYTES = 2 * 1024 ** 3;
/** One implies the other only where it stands in the command. */
const QUICK_COMPILER_ALONE = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/** Where memory is small, whatever WebAssembly this process compiles from now on is compiled by the quick compiler alone. */
export function compileWithinMemory(): void {
  if (isSmall(process.constrainedMemory())) for (const flag of QUICK_COMPILER_ALONE) setFlagsFromString(flag);
}

/** @param limit what this process may use, in bytes; 0, or more than the machine has, where nothing limits it. */
export function isSmall(limit: number, total = totalmem()): boolean {
  return Math.min(total, limit || total) < SMALL_BYTES;
}
