import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { wave } from '@/lib/testing/made-season';

export interface EpisodeToMake {
  /** Where it is made. */
  file: string;
  sound: Float32Array[];
  /** As ffmpeg's filters make it; of each episode another. */
  picture: string;
  /** Arguments of ffmpeg's for the sound: its codec. */
  codec?: string[];
}

/** A file with that sound, and a small picture as long as it. @param ffmpeg the program. */
export function makeEpisode(ffmpeg: string, { file, sound, picture, codec = ['-c:a', 'aac'] }: EpisodeToMake): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const heard = `${file}.wav`;
  writeFileSync(heard, wave(...sound));
  execFileSync(ffmpeg, [
    ...['-v', 'error', '-y', '-f', 'lavfi', '-i', picture, '-i', `file:${heard}`, '-shortest'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '8', '-pix_fmt', 'yuv420p', ...codec, `file:${file}`],
  ]);
  rmSync(heard);
  utimesSync(file, 1_700_000_000, 1_700_000_000);
}
