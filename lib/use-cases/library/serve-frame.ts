import 'server-only';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serverEnvironment } from '@/lib/env/server';
import { knownProfiles } from '@/lib/household/known-profiles';
import { readLibraryFile } from '@/lib/library/files/items-repository';
import { inputOf, openedSafely } from '@/lib/library/probe/input';
import { outputOf, PLAY_LIMITS } from '@/lib/library/probe/program';
import { programs } from '@/lib/library/probe/programs';
import { foldersHiddenFrom } from '@/lib/library/shelf/shelf-folders';
import { AskedOnce } from '@/lib/process/asked-once';
import { householdOf } from '@/lib/ratings/rating-cap';
import type { Identity } from '@/lib/supabase/access-token';
import { adminClient } from '@/lib/supabase/admin';
import { identityFromRequest } from '@/lib/supabase/session';
import { answerForStream } from '@/lib/use-cases/library/answer-for-stream';
import { inspect, programInput } from '@/lib/use-cases/library/inspect';
import { notThere } from '@/lib/use-cases/library/not-there';

/** Where a film is well under way, and the frame gives nothing away yet. */
const AT = 0.2;
const WIDTH = 780;
const TIMEOUT_MS = 20_000;

const making = new AskedOnce<string, Buffer>();

/** A picture out of a file, made once and kept beside the database. @param name `<id of the file>.jpg` */
export async function serveFrame(request: Request, name: string): Promise<Response> {
  try {
    const fileId = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.jpg$/.exec(name)?.[1];
    if (fileId === undefined) throw notThere();
    const { identity } = await identityFromRequest(request);
    if (!identity && !serverEnvironment().catalogPublic) throw notThere();
    await requireShown(fileId, identity);
    const frame = await making.get(fileId, () => frameOf(fileId));
    const headers = { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=86400' };
    return new Response(new Uint8Array(frame), { headers });
  } catch (error) {
    return answerForStream(error);
  }
}

/** @throws ProblemError 404 for a file of a folder that is other people's. */
async function requireShown(fileId: string, identity: Identity | null): Promise<void> {
  const household = identity && householdOf(await knownProfiles(identity));
  const hidden = await foldersHiddenFrom(household);
  const file = hidden.size > 0 ? await readLibraryFile(await adminClient(), fileId) : null;
  if (file && hidden.has(file.folder)) throw notThere();
}

async function frameOf(fileId: string): Promise<Buffer> {
  const folder = path.join(serverEnvironment().dataDirectory, 'library-frames');
  const file = await readLibraryFile(await adminClient(), fileId);
  if (!file) throw notThere();
  const kept = path.join(folder, `${fileId}-${file.changedAt}.jpg`);
  const there = await readFile(kept).catch(() => null);
  if (there) return there;
  const address = await programInput(file);
  const { ffmpeg } = programs();
  const found = await inspect(await adminClient(), file);
  if (!address || !ffmpeg || !('probe' in found)) throw notThere();
  const seek = ['-ss', (found.probe.seconds * AT).toFixed(3)];
  const picture = ['-map', '0:v:0', '-frames:v', '1', '-vf', `scale='min(${WIDTH},iw)':-2`, '-q:v', '4'];
  const input = ['-v', 'error', '-nostdin', ...openedSafely(address), ...seek, ...inputOf(address)];
  const args = [...input, ...picture, '-f', 'image2pipe', '-c:v', 'mjpeg', 'pipe:1'];
  const frame = await outputOf(ffmpeg, args, { timeoutMs: TIMEOUT_MS, limits: { ...PLAY_LIMITS, cpuSeconds: 20 } });
  if (frame.length === 0) throw notThere();
  // Whole or not at all; on a full disk it is made again.
  await mkdir(folder, { recursive: true, mode: 0o700 })
    .then(() => writeFile(`${kept}.new`, frame, { mode: 0o600 }))
    .then(() => rename(`${kept}.new`, kept))
    .catch(() => undefined);
  return frame;
}
