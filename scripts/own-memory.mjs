// Plain JavaScript, as `start.mjs` is: this comes before anything is compiled.

/**
 * V8 compiles one function of PostgreSQL in 600 MB, for a second of every start. glibc keeps what was freed in an arena of each thread
 * that compiled: a third of what an idle server held. One arena, from whose end what is free goes back, is no slower; and what is as large as the pieces
 * that compilers take goes back on its own, wherever it lies.
 */
const ALLOCATOR = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '32768' };
const IS_TOLD = 'TONIGHT_ALLOCATOR_TOLD';

/**
 * What a start's environment should say of the allocator, which reads it once; null where it does, or its user decided.
 * @template {Record<string, string | undefined>} Environment
 * @param {string} platform
 * @param {Environment} environment
 * @returns {(Environment & Record<string, string>) | null}
 */
export function allocatorToTell(platform, environment) {
  const isDecided = Object.keys(ALLOCATOR).some((name) => environment[name] !== undefined);
  return platform === 'linux' && !isDecided ? { ...environment, ...ALLOCATOR, [IS_TOLD]: '1' } : null;
}

/**
 * Begins this process anew where its allocator knows nothing of this yet. The programs it starts have allocators of their own, but for its pages, which
 * are begun with `allocatorToTell`.
 */
export function giveBackWhatIsFree() {
  const told = allocatorToTell(process.platform, process.env);
  if (told) process.execve?.(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], told);
  forgetAllocator();
}

/** Keeps from the programs that a process starts what its environment says of its own allocator. */
export function forgetAllocator() {
  if (process.env[IS_TOLD]) for (const name of [...Object.keys(ALLOCATOR), IS_TOLD]) delete process.env[name];
}
