import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './start-checks.ts';

/** What a build is made of; migrations and public files are read as they are when the server runs. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'scripts/build',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/**
 * Builds unless the build that is there is younger than every source.
 * @param signal ends the build.
 * @throws StartError when the build fails.
 */
export async function buildIfNeeded(root: string, signal?: AbortSignal): Promise<void> {
  const buildId = path.join(root, '.next/BUILD_ID');
  // Next writes this at the very end, and the other a second before: a build that was killed in between is half a build.
  const end = path.join(root, '.next/export-marker.json');
  const newest = Math.max(...SOURCES.map((source) => newestChange(path.join(root, source))));
  if (existsSync(end) && existsSync(buildId) && statSync(buildId).mtimeMs > newest) return;
  console.log('Building Tonight for the first start; this takes about a minute.');
  const output: Buffer[] = [];
  const build = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    signal,
  });
  // One that is ended says so here too; what counts is that it closes.
  build.on('error', (error) => output.push(Buffer.from(error.message)));
  build.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  build.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise((resolve) => build.once('close', resolve));
  if (code !== 0) throw new StartError(`${Buffer.concat(output)}\nThe build failed; its words are above.`);
}

function newestChange(file: string): number {
  const status = statSync(file, { throwIfNoEntry: false });
  if (!status) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((entry) => newestChange(path.join(file, entry))));
}
