import { execFileSync } from 'node:child_process';
import { rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { readName } from '@/lib/library/names/read-name';
import { ownId } from '@/lib/library/titles/own-id';
import { titleByNames } from '@/lib/library/titles/title-by-names';

/** Of each film that is not heavy. */
export const MINUTES = 120;
/** By what becomes of their sound, and the one that plays as it is. */
export const FILMS = {
  copied: 'Copied Sound (2001).mkv',
  made: 'Made Sound (2002).mkv',
  direct: 'Direct Play (2003).mp4',
};
/** A film whose pictures are made anew. */
export const HEAVY = { name: 'Heavy Film (2004).mkv', seconds: 600, watchedSeconds: 40 };
/** The same film, as the page beside Tonight plays it. */
export const BARE = 'bare.mp4';

/** A minute, again and again, so that two hours are made in seconds. */
export function makeFilms(folder: string): void {
  const ffmpeg = (...args: string[]) => execFileSync('ffmpeg', ['-v', 'error', '-y', ...args]);
  const minute = path.join(folder, 'minute.ts');
  ffmpeg(
    ...['-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=24:duration=60', '-f', 'lavfi', '-i', 'sine=duration=60'],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-g', '96', '-bf', '2', '-pix_fmt', 'yuv420p', '-c:a', 'aac', minute],
  );
  const again = ['-stream_loop', String(MINUTES - 1), '-i', minute, '-c:v', 'copy'];
  ffmpeg(...again, '-c:a', 'copy', path.join(folder, FILMS.copied));
  ffmpeg(...again, '-c:a', 'ac3', path.join(folder, FILMS.made));
  for (const name of [BARE, FILMS.direct])
    ffmpeg('-i', path.join(folder, FILMS.copied), '-c', 'copy', '-movflags', '+faststart', path.join(folder, name));
  const heavy = path.join(folder, 'heavy.ts');
  ffmpeg(
    ...['-f', 'lavfi', '-i', 'testsrc2=size=1920x1080:rate=24:duration=10', '-f', 'lavfi', '-i', 'sine=duration=10'],
    ...['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=none:keyint=96', '-pix_fmt', 'yuv420p'],
    ...['-c:a', 'aac', heavy],
  );
  ffmpeg('-stream_loop', String(HEAVY.seconds / 10 - 1), '-i', heavy, '-c', 'copy', path.join(folder, HEAVY.name));
  rmSync(minute);
  rmSync(heavy);
  for (const name of [...Object.values(FILMS), HEAVY.name])
    utimesSync(path.join(folder, name), 1_700_000_000, 1_700_000_000);
}

/** The id that Tonight gives the film of a file. */
export function idOf(file: string): number {
  const named = readName(file, 'mixed');
  if (named.kind !== 'film') throw new Error(`${file} is no film`);
  return ownId('movie', titleByNames(named).key);
}
