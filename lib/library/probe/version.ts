import { statSync } from 'node:fs';
import { outputOf, PROBE_LIMITS } from '@/lib/library/probe/program';
import { RecentMap } from '@/lib/process/recent-map';

/** What we ask of it an older one does otherwise, or not at all. */
const OLDEST = [5, 1] as const;

/** `5.1`, of what `ffmpeg -version` prints first; null for a build that has no such number, which are new ones. */
export function versionIn(said: string): string | null {
  return /^\S+ version n?(\d{1,3}\.\d{1,3})/.exec(said)?.[1] ?? null;
}

export function isTooOld(version: string | null): boolean {
  if (version === null) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}

const known = new RecentMap<string, Promise<string | null>>(4);

/** The version of an ffmpeg that is too old for us; null where it is not. */
export function tooOldVersion(ffmpeg: string): Promise<string | null> {
  // Another one may be installed in its place.
  const name = `${ffmpeg} ${statSync(ffmpeg, { throwIfNoEntry: false })?.mtimeMs}`;
  const asked =
    known.get(name) ??
    outputOf(ffmpeg, ['-version'], { timeoutMs: 20_000, limits: PROBE_LIMITS }).then(
      (said) => versionIn(said.toString('latin1')),
      () => null,
    );
  known.set(name, asked);
  return asked.then((version) => (isTooOld(version) ? version : null));
}
