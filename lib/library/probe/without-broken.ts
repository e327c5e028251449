import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inputOf, openedSafely } from '@/lib/library/probe/input';
import { outputOf, PROBE_LIMITS, startProgram } from '@/lib/library/probe/program';
import type { Probe, TextTrack } from '@/lib/library/probe/schema';

/*
 * ffprobe says nothing of a file in which it cannot open a single track: a disc's captions whose canvas is nothing take their whole film
 * along. ffmpeg opens the tracks that it is asked for alone: it copies a second of pictures and sound, of which ffprobe then says
 * what there is, and prints what it knows of the rest.
 */

const TIMEOUT_MS = 45_000;
const COPIED_SECONDS = '1';
const MOST_BYTES = '64000000';
/** More tracks of words than any film has. */
const MOST_WORDS = 100;

/** What ffmpeg prints of a file. */
export type Printed = Pick<Probe, 'container' | 'seconds' | 'start' | 'bitsPerSecond' | 'texts' | 'chapters'> & {
  /** Of each track of pictures and sound, as far as it says so. */
  trackSeconds: (number | null)[];
};

/** A copy of a file's pictures and sound as far as ffprobe needs it; to be removed by who asked. @throws ProgramError */
export async function copyWithoutWords(ffmpeg: string, file: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'tonight-probe-'));
  const copy = path.join(folder, 'copy.mkv');
  const kept = ['-map', '0:v?', '-map', '0:a?', '-c', 'copy', '-t', COPIED_SECONDS, '-fs', MOST_BYTES];
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const said = await printedBy(ffmpeg, [...kept, '-f', 'matroska', `file:${copy}`], file);
    const { trackSeconds, ...printed } = readPrinted(said);
    const texts: TextTrack[] = [];
    for (const text of printed.texts) {
      const isBroken = !(await opens(ffmpeg, file, text.track));
      texts.push(isBroken ? { ...text, isBroken } : text);
    }
    return { copy, printed: { ...printed, texts }, trackSeconds, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Whether a track of words can be opened at all. */
async function opens(ffmpeg: string, file: string, track: number): Promise<boolean> {
  const read = ['-v', 'error', '-nostdin', ...openedSafely(file), ...inputOf(file), '-map', `0:s:${track}`];
  // Copied it would not be opened; made anew as anything it is.
  const asks = (codec: string) =>
    outputOf(ffmpeg, [...read, '-c:s', codec, '-t', '0.1', '-f', 'null', '-'], {
      timeoutMs: TIMEOUT_MS,
      limits: PROBE_LIMITS,
    }).then(
      () => true,
      () => false,
    );
  return (await asks('dvdsub')) || (await asks('srt'));
}

/** What a program complains of, and prints beside. @throws Error where it fails */
function printedBy(ffmpeg: string, output: string[], file: string): Promise<string> {
  const args = ['-hide_banner', '-nostdin', '-nostats', ...openedSafely(file), ...inputOf(file), ...output];
  return new Promise((resolve, reject) => {
    const child = startProgram(ffmpeg, args, PROBE_LIMITS);
    let said = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
    child.stdout.resume();
    child.stderr.on('data', (chunk: Buffer) => {
      if (said.length < 500_000) said += chunk.toString('utf8');
    });
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(said);
      else reject(new Error(`It ended with ${code}`));
    });
  });
}

/** `Duration: 00:01:02.03, start: 0.000000, bitrate: 45 kb/s`, and lines for each chapter and track. */
export function readPrinted(said: string): Printed {
  // What it writes has lines of its own.
  const [input = ''] = said.split(/^Output #0/m);
  const [, container = ''] = /^Input #0, (.+), from /m.exec(input) ?? [];
  const start = Number(/Duration: [^\n]*start: (-?[\d.]+)/.exec(input)?.[1] ?? 0);
  const kilobits = Number(/Duration: [^\n]*bitrate: (\d+) kb/.exec(input)?.[1]);
  return {
    container,
    seconds: secondsAfter(/Duration: /, input) ?? 0,
    start,
    bitsPerSecond: kilobits > 0 ? kilobits * 1000 : null,
    texts: textsIn(input).slice(0, MOST_WORDS),
    chapters: chaptersIn(input, start),
    trackSeconds: tracksIn(input)
      .filter((track) => /^[^\n]*: (?:Video|Audio): /.test(track))
      .map((track) => secondsAfter(/DURATION +: /, track)),
  };
}

/** `  Stream #0:2[0x3](ger): Subtitle: dvd_subtitle, 720x576 (default) (forced)`, and its title in a line below. */
function textsIn(input: string): TextTrack[] {
  const texts = tracksIn(input).flatMap((track) => {
    const [, language = '', codec] = /^\d+(?:\[\w+\])?(?:\((\w*)\))?: Subtitle: (\w+)/.exec(track) ?? [];
    if (codec === undefined) return [];
    const [first = ''] = track.split('\n', 1);
    const isForced = first.includes('(forced)');
    const isForDeaf = first.includes('(hearing impaired)');
    const known = language === 'und' ? '' : language;
    return [{ codec, language: known, title: titleIn(track), isForced, isForDeaf, canvas: null }];
  });
  return texts.map((text, track) => ({ track, ...text }));
}

/** `    Chapter #0:1: start 60.000000, end 120.000000`, and its title below. */
function chaptersIn(input: string, start: number): Probe['chapters'] {
  const said = input.split(/^ {2,4}Chapter #0:/m).slice(1);
  return said.flatMap((chapter, index) => {
    const at = Number(/start (-?[\d.]+)/.exec(chapter)?.[1] ?? -1) - start;
    return at >= 0 ? [{ start: at, title: titleIn(chapter) || `Chapter ${index + 1}` }] : [];
  });
}

const tracksIn = (input: string) => input.split(/^ {2}Stream #0:/m).slice(1);

function secondsAfter(what: RegExp, said: string): number | null {
  const [, hours, minutes, seconds] = new RegExp(`${what.source}(\\d+):(\\d\\d):(\\d\\d\\.\\d+)`).exec(said) ?? [];
  return seconds === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function titleIn(said: string): string {
  return /^ {4,}title +: ([^\n]*)$/m.exec(said)?.[1] ?? '';
}
