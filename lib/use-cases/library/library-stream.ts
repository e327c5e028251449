import 'server-only';
import { cookies } from 'next/headers';
import { type EpisodeKey, episodeText } from '@/lib/catalog/title-key';
import { serverEnvironment } from '@/lib/env/server';
import { filesPlaying, type LibraryFile } from '@/lib/library/items-repository';
import { streamMarks } from '@/lib/library/marks/marks';
import { captionsBeside, captionsInside } from '@/lib/library/playing/captions';
import { type Decision, decide } from '@/lib/library/playing/decide';
import { defaultSound } from '@/lib/library/playing/default-sound';
import { type Grant, signGrant } from '@/lib/library/playing/grant';
import { PLAYS_COOKIE, type Plays, readPlays } from '@/lib/library/playing/plays';
import { hasRoomToEncode } from '@/lib/library/playing/runs';
import { inspect, placeOnDisk, programs } from '@/lib/library/probe/inspect';
import type { PlayProblem } from '@/lib/library/probe/problem';
import type { Probe } from '@/lib/library/probe/schema';
import { hasStoryboard } from '@/lib/library/storyboard/kept';
import { type MediaStream, streamSchema } from '@/lib/media/media';
import { adminClient } from '@/lib/supabase/admin';

/** Who watches: an address is for them alone. */
export interface StreamFor {
  sessionId: string | null;
  profileId: string | null;
  /** For which sound plays by itself. */
  language: string;
}

/** A stream of the server's own files, or why a file there is does not play; null where there is no file. */
export type LibraryStream = { stream: MediaStream; why: string } | { trouble: PlayProblem } | null;

export async function libraryStream(key: EpisodeKey, who: StreamFor): Promise<LibraryStream> {
  const folders = serverEnvironment().mediaFolders.map(({ path }) => path);
  if (folders.length === 0) return null;
  const client = await adminClient();
  const files = (await filesPlaying(client, key)).filter((file) => folders.includes(file.folder));
  if (files.length === 0) return null;
  const plays = readPlays((await cookies()).get(PLAYS_COOKIE)?.value);
  let trouble: PlayProblem = 'missing';
  for (const file of files.filter(({ isMissing }) => !isMissing).sort(bestFirst)) {
    const played = await playOf(file, plays, who.sessionId ?? '');
    if ('problem' in played) {
      trouble = played.problem;
      continue;
    }
    return { stream: await streamOf(key, file, played, who), why: played.decision.why };
  }
  return { trouble };
}

/** The first part before the second, and of several copies the one that has most in it. */
function bestFirst(one: LibraryFile, other: LibraryFile): number {
  const partOf = ({ named }: LibraryFile) => (named.kind === 'film' ? (named.part ?? 0) : 0);
  return partOf(one) - partOf(other) || other.size - one.size;
}

interface Playing {
  probe: Probe;
  place: string;
  decision: Exclude<Decision, { how: 'none' }>;
}

async function playOf(file: LibraryFile, plays: Plays, session: string): Promise<Playing | { problem: PlayProblem }> {
  const place = await placeOnDisk(file);
  if (!place) return { problem: 'missing' };
  const found = await inspect(await adminClient(), file);
  if ('problem' in found) return found;
  const { ffmpeg, ffprobe } = programs();
  const decision = decide(found.probe, plays, ffmpeg !== null && ffprobe !== null);
  if (decision.how === 'none') return { problem: decision.why };
  if (decision.how === 'transcode' && !(await hasRoomToEncode(session))) return { problem: 'busy' };
  return { probe: found.probe, place, decision };
}

async function streamOf(
  key: EpisodeKey,
  file: LibraryFile,
  { probe, place, decision }: Playing,
  { sessionId, profileId, language }: StreamFor,
): Promise<MediaStream> {
  const grant: Omit<Grant, 'viewer'> = {
    file: file.id,
    title: episodeText(key),
    how: decision.how,
    sounds: 'encodesSound' in decision ? decision.encodesSound : [],
    sound: defaultSound(probe.audio, language),
    session: sessionId,
    profile: profileId,
  };
  const base = `/api/library/streams/${await signGrant(grant)}`;
  const captions = [...captionsInside(probe), ...(await captionsBeside(place))];
  return streamSchema.parse({
    type: decision.how === 'direct' ? decision.type : 'application/vnd.apple.mpegurl',
    src: `${base}/${decision.how === 'direct' ? 'file' : 'main.m3u8'}`,
    durationSeconds: probe.seconds,
    captions: captions.map(({ address, ...track }) => ({ src: `${base}/${address}`, ...track })),
    ...((await hasStoryboard(file)) && { storyboard: `${base}/storyboard.vtt` }),
    ...streamMarks(file.marks ?? {}, file.said, probe.seconds),
    chapters: probe.chapters.filter(({ start }) => start < probe.seconds),
  });
}
