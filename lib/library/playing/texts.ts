import 'server-only';
import { openFile, wholeFile } from '@/lib/library/disk/touch';
import { inputOf, openedSafely } from '@/lib/library/probe/input';
import { outputOf, ProgramError } from '@/lib/library/probe/program';
import { programs } from '@/lib/library/probe/programs';
import { AskedOnce } from '@/lib/process/asked-once';
import { RecentMap } from '@/lib/process/recent-map';

/** Text is spread over the whole film, so that all of it is read. */
const TIMEOUT_MS = 60_000;
const LIMITS = { bytes: 1_000_000_000, cpuSeconds: 60 };
/** Of a file of captions. */
const MOST_BYTES = 8 * 1024 * 1024;

const kept = new RecentMap<string, string>(60);
const making = new AskedOnce<string, string>();

/** A track of text in a film as WebVTT, plain. @throws ProgramError, HangingError */
export async function textTrack(address: string, track: number): Promise<string> {
  const { changedAt, close } = await openFile(address);
  await close();
  return asWebVtt(`${changedAt} ${track} ${address}`, [
    ...openedSafely(address),
    ...inputOf(address),
    '-map',
    `0:s:${track}`,
  ]);
}

/** A file of captions as it lies there. @throws ProgramError where it is too long for one; HangingError */
export async function captionsFile(address: string): Promise<{ bytes: Buffer; changedAt: number }> {
  const found = await wholeFile(address, MOST_BYTES);
  if (!found) throw new ProgramError('It is too long for captions');
  return found;
}

/** A file of captions as it is, for the player to tell its encoding; what it does not know is made WebVTT. */
export async function textOf(address: string, encodingOf: (bytes: Uint8Array) => string): Promise<Response> {
  const file = await captionsFile(address);
  if (!/\.(?:ass|ssa)$/i.test(address)) {
    const type = /\.vtt$/i.test(address) ? 'text/vtt' : 'application/x-subrip';
    const headers = { 'content-type': type, 'cache-control': 'private, no-cache' };
    return new Response(new Uint8Array(file.bytes), { headers });
  }
  const text = await assAsWebVtt(address, file.changedAt, encodingOf(file.bytes));
  return new Response(text, {
    headers: { 'content-type': 'text/vtt; charset=utf-8', 'cache-control': 'private, no-cache' },
  });
}

/** @throws ProgramError */
export function assAsWebVtt(address: string, changedAt: number, encoding: string): Promise<string> {
  // What is UTF-16 ffmpeg tells by the marker.
  const told = encoding.startsWith('utf-') ? [] : ['-sub_charenc', encoding];
  const opened = ['-protocol_whitelist', 'file,pipe', '-format_whitelist', 'ass', ...told, ...inputOf(address)];
  return asWebVtt(`${changedAt} ${encoding} ${address}`, [...opened, '-map', '0:s:0']);
}

function asWebVtt(name: string, input: string[]): Promise<string> {
  const known = kept.get(name);
  if (known !== undefined) return Promise.resolve(known);
  return making.get(name, async () => {
    const { ffmpeg } = programs();
    if (!ffmpeg) throw new ProgramError('ffmpeg is not there');
    const args = ['-v', 'error', '-nostdin', ...input, '-f', 'webvtt', 'pipe:1'];
    const text = (await outputOf(ffmpeg, args, { timeoutMs: TIMEOUT_MS, limits: LIMITS })).toString('utf8');
    kept.set(name, text);
    return text;
  });
}
