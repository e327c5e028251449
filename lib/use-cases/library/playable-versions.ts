import 'server-only';
import type { LibraryFile } from '@/lib/library/files/items-repository';
import { troubleNow } from '@/lib/library/jellyfin/within-reach';
import { type Decision, decide } from '@/lib/library/playing/decide';
import type { Plays } from '@/lib/library/playing/plays';
import type { PlayProblem } from '@/lib/library/probe/problem';
import { programs } from '@/lib/library/probe/programs';
import type { Probe } from '@/lib/library/probe/schema';
import type { Choosable } from '@/lib/library/versions/choose';
import { decideJoined, joinedProbe } from '@/lib/library/versions/joined';
import { type VersionName, versionNames } from '@/lib/library/versions/name';
import { versionsOf } from '@/lib/library/versions/parts';
import { adminClient } from '@/lib/supabase/admin';
import { inspect, reachableInput } from '@/lib/use-cases/library/inspect';

/** A file as it was looked into. */
interface PartOfFilm {
  file: LibraryFile;
  address: string;
  probe: Probe;
}

/** A version of a title, looked into, and how it plays in this browser. */
export interface PlayableVersion extends VersionName, Choosable {
  /** In their order; of most versions, one. */
  parts: [PartOfFilm, ...PartOfFilm[]];
  /** Of all parts together. */
  probe: Probe;
  decision: Exclude<Decision, { how: 'none' }>;
}

/** More than that of one film a viewer does not tell apart. */
const MOST = 12;
/** As many as an address may name. */
const MOST_PARTS = 9;

/** The versions of a title that play here, those with most in them first; or why none does. */
export async function playableVersions(
  files: readonly LibraryFile[],
  plays: Plays,
): Promise<[PlayableVersion, ...PlayableVersion[]] | PlayProblem> {
  const there = files.filter(({ isMissing }) => !isMissing);
  const looked = await Promise.all(
    versionsOf(there)
      .slice(0, MOST)
      .map((parts) => lookInto(parts, plays)),
  );
  const playable = looked.filter((each) => typeof each !== 'string');
  const named = versionNames(
    playable.map(({ parts, probe }) => ({
      edition: editionOf(parts[0].file),
      picture: probe.video,
      container: probe.container,
    })),
  );
  const [first, ...others] = playable.map((version, index) => ({
    ...version,
    key: named[index]?.key ?? '',
    name: named[index]?.name ?? '',
    seconds: version.probe.seconds,
    edition: editionOf(version.parts[0].file),
    lines: linesOf(version.probe),
    isAsItIs: version.decision.how !== 'transcode',
  }));
  return first ? [first, ...others] : (looked.find((each) => typeof each === 'string') ?? 'missing');
}

async function lookInto(files: readonly LibraryFile[], plays: Plays) {
  const all = await Promise.all(files.slice(0, MOST_PARTS).map(partOf));
  const [first] = all;
  if (!first || typeof first === 'string') return first ?? 'missing';
  const { ffmpeg, ffprobe } = programs();
  const hasPrograms = ffmpeg !== null && ffprobe !== null;
  const parts = before(first, all);
  if (parts.length > 1) {
    const probes = probesOf(parts);
    const decision = decideJoined(probes, plays, hasPrograms);
    if (decision.how !== 'none') return { parts, probe: joinedProbe(probes), decision };
  }
  // Alone where there is nothing to join it with others: the first part is better than no film.
  const decision = decide(first.probe, plays, hasPrograms);
  return decision.how === 'none' ? decision.why : { parts: before(first, []), probe: first.probe, decision };
}

async function partOf(file: LibraryFile): Promise<PartOfFilm | PlayProblem> {
  const { remote } = file;
  const trouble = remote && (await troubleNow({ ...file, remote }));
  if (trouble) return trouble === 'gone' ? 'missing' : 'away';
  const address = await reachableInput(file);
  if (typeof address !== 'string') return address.problem;
  const found = await inspect(await adminClient(), file);
  return 'problem' in found ? found.problem : { file, address, probe: found.probe };
}

/** Those that come before the first that does not play. */
function before(first: PartOfFilm, all: readonly (PartOfFilm | PlayProblem)[]): PlayableVersion['parts'] {
  const broken = all.findIndex((part) => typeof part === 'string');
  const sound = (broken < 0 ? all : all.slice(0, broken)).filter((part) => typeof part !== 'string');
  return [first, ...sound.slice(1)];
}

function probesOf([first, ...others]: PlayableVersion['parts']): [Probe, ...Probe[]] {
  return [first.probe, ...others.map(({ probe }) => probe)];
}

function editionOf({ named }: LibraryFile): string | null {
  return named.kind === 'film' ? named.edition : null;
}

/** A wide film has the lines of the screen that it fills. */
function linesOf({ video }: Probe): number {
  return video ? Math.max(video.height, Math.round((video.width * 9) / 16)) : 0;
}
