import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SEGMENT_SECONDS } from './timing.ts';

const FFMPEG = 'ffmpeg';
const QUIET = ['-v', 'error', '-y'];

const run = promisify(execFile);

/** What ffmpeg writes to its standard output. */
export async function askFfmpeg(options: readonly string[]): Promise<Uint8Array> {
  const { stdout } = await run(FFMPEG, [...QUIET, ...options], { encoding: 'buffer', maxBuffer: 1 << 26 });
  return new Uint8Array(stdout);
}

/** Starts ffmpeg reading raw pictures or samples from its standard input. */
export function startEncoder(options: readonly string[]) {
  const encoder = spawn(FFMPEG, [...QUIET, ...options], { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = once(encoder, 'exit');

  return {
    /** Resolves when ffmpeg has taken the bytes, which may then be overwritten. */
    write(bytes: Uint8Array | Uint8ClampedArray): Promise<void> {
      return new Promise((resolve, reject) => {
        encoder.stdin.write(bytes, (error) => (error ? reject(error) : resolve()));
      });
    },

    async finish(): Promise<void> {
      encoder.stdin.end();
      const [code] = await ended;
      if (code !== 0) throw new Error(`ffmpeg ended with code ${code}`);
    },
  };
}

/** One fragmented MP4 for the whole rendition; the playlist addresses its segments by byte range. */
export function hlsOutput(folder: string, name: string): string[] {
  return [
    ...['-f', 'hls', '-hls_time', String(SEGMENT_SECONDS), '-hls_playlist_type', 'vod'],
    ...['-hls_segment_type', 'fmp4', '-hls_flags', 'single_file'],
    ...['-hls_segment_filename', join(folder, `${name}.mp4`), join(folder, `${name}.m3u8`)],
  ];
}
