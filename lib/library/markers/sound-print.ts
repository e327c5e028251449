import { inputOf, openedSafely } from '@/lib/library/probe/input';
import { outputOf, type Terms } from '@/lib/library/probe/program';
import type { Probe } from '@/lib/library/probe/schema';
import { RecentMap } from '@/lib/process/recent-map';

const TERMS: Terms = { timeoutMs: 300_000, limits: { bytes: 1_500_000_000, cpuSeconds: 60, nice: 15 } };

/**
 * What a part of a film sounds like, as ffmpeg says it; `printOf` reads it.
 * @param part `from` counts from where the film begins. @throws ProgramError
 */
export function soundPrint(
  ffmpeg: string,
  address: string,
  { start, audio }: Pick<Probe, 'start' | 'audio'>,
  { from, seconds }: { from: number; seconds: number },
  signal?: AbortSignal,
): Promise<Buffer> {
  const track = audio.find(({ isDefault }) => isDefault) ?? audio[0];
  const part = ['-seek_timestamp', '1', '-ss', (start + from).toFixed(3), '-t', seconds.toFixed(3)];
  const heard = ['-map', `0:a:${track?.track ?? 0}`, '-ac', '1', '-ar', '22050'];
  // Where the sound begins later than the pictures, it is not earlier for that.
  const filled = ['-af', 'aresample=async=1:first_pts=0'];
  const args = [
    ...[
      '-v',
      'error',
      '-nostdin',
      ...openedSafely(address),
      '-vn',
      '-sn',
      '-dn',
      '-threads',
      '1',
      ...part,
      ...inputOf(address),
    ],
    ...[...heard, ...filled, '-f', 'chromaprint', '-fp_format', 'raw', 'pipe:1'],
  ];
  return outputOf(ffmpeg, args, { ...TERMS, ...(signal && { signal }) });
}

/** Chromaprint's steps, 32 bits each. */
export function printOf(said: Buffer): Uint32Array {
  return Uint32Array.from({ length: said.length >> 2 }, (_, step) => said.readUInt32LE(step * 4));
}

const able = new RecentMap<string, Promise<boolean>>(4);

/** Whether this ffmpeg can say what a film sounds like; some are built without chromaprint. */
export function hearsLikeness(ffmpeg: string): Promise<boolean> {
  const known = able.get(ffmpeg);
  if (known) return known;
  const asked = outputOf(ffmpeg, ['-v', 'error', '-muxers'], { ...TERMS, timeoutMs: 20_000 }).then(
    (said) => /^ *E +chromaprint /m.test(said.toString('latin1')),
    () => false,
  );
  able.set(ffmpeg, asked);
  return asked;
}
