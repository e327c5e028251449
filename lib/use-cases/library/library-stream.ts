import 'server-only';
import { cookies } from 'next/headers';
import { type EpisodeKey, episodeText } from '@/lib/catalog/title-key';
import type { LibraryFile } from '@/lib/library/files/items-repository';
import { chapterMarkers } from '@/lib/library/markers/chapter-markers';
import { type FoundMarkers, streamMarkers } from '@/lib/library/markers/markers';
import { captionsInside, captionsOfSource, type FoundCaptions } from '@/lib/library/playing/captions';
import { captionsBeside } from '@/lib/library/playing/captions-beside';
import { decideDrawn } from '@/lib/library/playing/decide';
import { defaultSound } from '@/lib/library/playing/default-sound';
import { type GrantToSign, signGrant } from '@/lib/library/playing/grant';
import { type PictureCaptions, picturesChosen, picturesInside } from '@/lib/library/playing/in-picture';
import { PLAYS_COOKIE, readPlays } from '@/lib/library/playing/plays';
import { hasRoomToEncode } from '@/lib/library/playing/runs';
import type { PlayProblem } from '@/lib/library/probe/problem';
import { programs } from '@/lib/library/probe/programs';
import type { Probe } from '@/lib/library/probe/schema';
import { shelfFolders } from '@/lib/library/shelf/shelf-folders';
import { hasStoryboard } from '@/lib/library/storyboard/stored-sheets';
import { chooseVersion, isSameLength } from '@/lib/library/versions/choose';
import type { OfferedVersions } from '@/lib/library/versions/offered';
import { rememberedVersion, VERSIONS_COOKIE } from '@/lib/library/versions/remembered';
import { rememberedWords, WORDS_COOKIE } from '@/lib/library/versions/remembered-words';
import { type MediaStream, streamSchema } from '@/lib/media/media';
import { filesToPlay } from '@/lib/use-cases/library/files-to-play';
import { type PlayableVersion, playableVersions } from '@/lib/use-cases/library/playable-versions';
import { wordsBesideParts } from '@/lib/use-cases/library/words-of-parts';

/** Who watches: an address is for them alone. */
export interface StreamFor {
  sessionId: string | null;
  profileId: string | null;
  /** Whose shelf it is. */
  householdId: string | null;
  /** For which sound plays by itself. */
  language: string;
}

/** Which of several versions is wished for. */
export interface VersionWish {
  /** The key of the one that the viewer chose just now. */
  asked: string | null;
  /** How long the version was that the place was kept in; null where there is none to go on from. */
  placeSeconds: number | null;
  /** The key of the captions to draw into the picture, null for none; absent means those that are remembered. */
  inPicture?: string | null;
}

/** A stream of the server's own files, or why a file there is does not play; null where there is no file. */
export type LibraryStream =
  | { stream: MediaStream; why: string; versions: OfferedVersions | null }
  | { trouble: PlayProblem }
  | null;

/** @param asked the title's files, where they were asked for before it was known who watches. */
export async function libraryStream(
  key: EpisodeKey,
  who: StreamFor,
  wish: VersionWish,
  asked = filesToPlay(key),
): Promise<LibraryStream> {
  const [folders, all] = await Promise.all([shelfFolders(who.householdId), asked]);
  const files = all.filter((file) => folders.includes(file.folder));
  if (files.length === 0) return null;
  const said = await cookies();
  const plays = readPlays(said.get(PLAYS_COOKIE)?.value);
  const versions = await playableVersions(files, plays);
  if (!Array.isArray(versions)) return { trouble: versions };
  const { version, place } = chooseVersion(versions, {
    ...wish,
    remembered: rememberedVersion(said.get(VERSIONS_COOKIE)?.value, key),
    screenLines: plays.lines,
  });
  const playing = await withRoom(version, versions, who);
  if (!playing) return { trouble: 'busy' };
  const { inPicture = rememberedWords(said.get(WORDS_COOKIE)?.value, key, who.profileId) } = wish;
  return {
    stream: await streamOf(key, await withWords(playing, inPicture, who), who),
    why: playing.decision.why,
    versions: versions.length > 1 ? { playing: playing.key, offered: toOffer(versions), place } : null,
  };
}

/** The version, or another one as long where there is no room to make its pictures anew. */
async function withRoom(
  version: PlayableVersion,
  versions: readonly PlayableVersion[],
  { sessionId }: StreamFor,
): Promise<PlayableVersion | undefined> {
  if (version.isAsItIs || (await hasRoomToEncode(sessionId ?? ''))) return version;
  return versions.find(({ isAsItIs, seconds }) => isAsItIs && isSameLength(seconds, version.seconds));
}

interface Worded extends PlayableVersion {
  inPicture: { offered: PictureCaptions[]; drawn: PictureCaptions | null };
}

/** With the captions in its picture that are wished for, where this machine can draw them now; else it plays without. */
async function withWords(version: PlayableVersion, wish: string | null, { sessionId }: StreamFor): Promise<Worded> {
  const { ffmpeg, ffprobe } = programs();
  const offered = ffmpeg && ffprobe ? picturesInside(version.probe) : [];
  const drawn = picturesChosen(offered, wish);
  if (!drawn || !(await hasRoomToEncode(sessionId ?? ''))) return { ...version, inPicture: { offered, drawn: null } };
  return { ...version, decision: decideDrawn(version.probe), inPicture: { offered, drawn } };
}

/** The film as it came out first, the finest of each edition before the others. */
function toOffer(versions: readonly PlayableVersion[]): OfferedVersions['offered'] {
  return versions
    .toSorted((one, other) => (one.edition ?? '').localeCompare(other.edition ?? '', 'en') || other.lines - one.lines)
    .map(({ key, name, seconds }) => ({ key, name, seconds }));
}

async function streamOf(
  key: EpisodeKey,
  { parts: [first, ...others], probe, decision, inPicture: { offered, drawn } }: Worded,
  { sessionId, profileId, language }: StreamFor,
): Promise<MediaStream> {
  const grant: GrantToSign = {
    file: first.file.id,
    parts: others.map(({ file }) => file.id),
    title: episodeText(key),
    how: decision.how,
    sounds: 'encodesSound' in decision ? decision.encodesSound : [],
    sound: defaultSound(probe.audio, language),
    drawn: drawn?.track ?? null,
    session: sessionId,
    profile: profileId,
  };
  const base = `/api/library/streams/${await signGrant(grant)}`;
  const captions = await captionsOf([first, ...others], probe);
  const stream = streamSchema.parse({
    type: decision.how === 'direct' ? decision.type : 'application/vnd.apple.mpegurl',
    src: `${base}/${decision.how === 'direct' ? 'file' : 'main.m3u8'}`,
    durationSeconds: probe.seconds,
    captions: captions.map(({ address, ...track }) => ({ src: `${base}/${address}`, ...track })),
    ...((await haveStoryboards([first, ...others])) && { storyboard: `${base}/storyboard.vtt` }),
    ...(others.length === 0 && streamMarkers(foundIn(first.file, probe), first.file.said, probe.seconds)),
    chapters: probe.chapters.filter(({ start }) => start < probe.seconds),
  });
  if (offered.length === 0) return stream;
  const named = offered.map(({ track: _, ...pictures }) => pictures);
  return { ...stream, inPicture: { offered: named, shown: drawn?.key ?? null } };
}

/** The words that go with a film, inside and beside it, or its parts. */
async function captionsOf(parts: PlayableVersion['parts'], probe: Probe): Promise<FoundCaptions[]> {
  const [{ file, address: place }, ...others] = parts;
  if (file.remote) return others.length > 0 ? [] : captionsOfSource(file.remote);
  const beside = others.length > 0 ? wordsBesideParts(parts.map((part) => part.address)) : captionsBeside(place);
  return [...captionsInside(probe), ...(await beside)];
}

/** What can be skipped of a film of another server is known by its chapters, also before its turn came. */
function foundIn({ markers, remote }: LibraryFile, probe: Probe): FoundMarkers {
  return markers ?? (remote ? chapterMarkers(probe) : {});
}

async function haveStoryboards(parts: PlayableVersion['parts']): Promise<boolean> {
  return (await Promise.all(parts.map(({ file }) => hasStoryboard(file)))).every(Boolean);
}
