import { createHash } from 'node:crypto';

/**
 * Our worker with what it has to know of a build.
 * @param files below `.next/static`.
 */
export function workerFor(source: string, files: readonly string[]): string {
  // Another source or another build is another version.
  const version = createHash('sha256').update(source).update(files.join()).digest('hex').slice(0, 12);
  const build = { version, ...inShort(files) };
  return `const BUILD = ${JSON.stringify(build)};\n${withoutComments(source)}`;
}

/** Hardly any file is no chunk: what the names of chunks have in common is said once, in the worker. */
function inShort(files: readonly string[]): { chunks: string[]; files: string[] } {
  const chunks = files.flatMap((file) => /^chunks\/([^/]+)\.js$/.exec(file)?.[1] ?? []);
  return { chunks, files: files.filter((file) => !/^chunks\/[^/]+\.js$/.test(file)) };
}

/** Comments are for us: no browser has to load them. Ours stand on lines of their own. */
function withoutComments(source: string): string {
  return source
    .replace(/^\s*\/\*[\s\S]*?\*\/\n/gm, '')
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/^\s+/gm, '');
}
