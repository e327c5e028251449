import { type Decision, decide } from '@/lib/library/playing/decide';
import { arePictures } from '@/lib/library/playing/in-picture';
import type { Plays } from '@/lib/library/playing/plays';
import type { Probe, TextTrack } from '@/lib/library/probe/schema';

/* A film in several files, played one after another as one. */

/** What one file of all parts would be: as long as they are together, with the sounds and words that each of them has. */
export function joinedProbe(parts: readonly [Probe, ...Probe[]]): Probe {
  const [first] = parts;
  const heights = parts.flatMap(({ video }) => (video ? [video.height] : []));
  return {
    ...first,
    start: 0,
    seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
    video: first.video && { ...first.video, height: Math.min(...heights) },
    audio: first.audio.slice(0, Math.min(...parts.map(({ audio }) => audio.length))),
    texts: first.texts.filter((text) => parts.every(({ texts }) => texts.some((other) => isSameTrack(other, text)))),
    chapters: parts.flatMap(({ chapters }, part) => {
      const before = secondsBefore(parts, part);
      const named = chapters.length > 0 ? chapters : [{ start: 0, title: `Part ${part + 1}` }];
      return named.map(({ start, title }) => ({ start: before + start, title }));
    }),
  };
}

/** A text in place of a picture cannot be drawn, and a picture is no text. */
function isSameTrack(one: TextTrack, other: TextTrack): boolean {
  return one.track === other.track && one.language === other.language && arePictures(one) === arePictures(other);
}

/** Seconds of the film before a part begins. */
export function secondsBefore(parts: readonly Pick<Probe, 'seconds'>[], part: number): number {
  return parts.slice(0, part).reduce((sum, { seconds }) => sum + seconds, 0);
}

/** In pieces, whatever the files are: as they are where all of them can be, and of one codec. */
export function decideJoined(parts: readonly [Probe, ...Probe[]], plays: Plays, hasFfmpeg: boolean): Decision {
  const each = parts.map((part) => decide(part, { ...plays, file: new Set() }, hasFfmpeg));
  const sounds = joinedProbe(parts).audio;
  const isOneCodec = parts.every(({ video }) => video?.codec === parts[0].video?.codec);
  if (each.some(({ how }) => how === 'none')) return { how: 'none', why: 'no-ffmpeg' };
  const broken = each.find(({ how }) => how === 'transcode');
  if (broken || !isOneCodec)
    return { how: 'transcode', encodesSound: sounds.map(() => true), why: broken?.why ?? 'Its parts differ' };
  return {
    how: 'remux',
    encodesSound: sounds.map((sound, index) =>
      each.some((decision, part) => {
        const same = parts[part]?.audio[index];
        const isAlike = same?.codec === sound.codec && same.channels === sound.channels;
        return !isAlike || ('encodesSound' in decision && decision.encodesSound[index] === true);
      }),
    ),
    why: 'Its parts are played as one film',
  };
}

/** WebVTT that comes later by so many seconds, without its first line. */
export function laterCues(text: string, seconds: number): string {
  const body = text.replace(/^\uFEFF?WEBVTT[^\n]*\n/, '');
  return body.replaceAll(/^((?:\d+:)?\d\d:\d\d\.\d{3}) --> ((?:\d+:)?\d\d:\d\d\.\d{3})/gm, (_, from, to) =>
    [from, to].map((time) => timeText(secondsOf(time) + seconds)).join(' --> '),
  );
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

function timeText(seconds: number): string {
  const [whole, thousandths] = [Math.floor(seconds), Math.round((seconds % 1) * 1000)];
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return `${two(hours)}:${two(minutes)}:${two(whole % 60)}.${String(Math.min(999, thousandths)).padStart(3, '0')}`;
}
