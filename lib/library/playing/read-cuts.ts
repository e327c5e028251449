import 'server-only';
import { type LibraryFile, readCuts, saveCuts } from '@/lib/library/files/items-repository';
import { chooseCuts } from '@/lib/library/playing/cuts';
import { readMatroskaKeys } from '@/lib/library/playing/matroska-cues';
import { readMp4Keys } from '@/lib/library/playing/mp4-keys';
import { inputOf, openedSafely } from '@/lib/library/probe/input';
import { outputOf, ProgramError } from '@/lib/library/probe/program';
import { programs } from '@/lib/library/probe/programs';
import { AskedOnce } from '@/lib/process/asked-once';
import { RecentMap } from '@/lib/process/recent-map';
import type { TonightSupabase } from '@/lib/supabase/admin';

/** An index with wider gaps does not list every keyframe, and pieces would be long to wait for. */
const WIDEST_SECONDS = 30;
const TIMEOUT_MS = 120_000;
const LIMITS = { bytes: 1_000_000_000, cpuSeconds: 100 };

const remembered = new RecentMap<string, number[]>(50);
const looking = new AskedOnce<string, number[]>();

/** Where a file's pictures can be cut; looked for once. @throws ProgramError where they cannot be found. */
export function cutsOf(client: TonightSupabase, file: LibraryFile, address: string): Promise<number[]> {
  const name = `${file.id} ${file.changedAt}`;
  const known = remembered.get(name);
  if (known) return Promise.resolve(known);
  return looking.get(name, async () => {
    const stored = await readCuts(client, file.id);
    const cuts = stored ?? chooseCuts(await keysOf(address));
    if (cuts.length === 0) throw new ProgramError('It has no keyframes');
    if (!stored) await saveCuts(client, file.id, cuts);
    remembered.set(name, cuts);
    return cuts;
  });
}

async function keysOf(address: string): Promise<number[]> {
  const indexed = /\.(?:mkv|mk3d|webm)$/i.test(address) ? await readMatroskaKeys(address) : null;
  if (indexed && widestGap(indexed) <= WIDEST_SECONDS) return indexed;
  // An MP4's own tables list all of them.
  const listed = /\.(?:mp4|m4v|mov)$/i.test(address) ? await readMp4Keys(address) : null;
  if (listed) return listed;
  const { ffprobe } = programs();
  if (!ffprobe) throw new ProgramError('ffprobe is not there');
  const asked = ['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0'];
  const said = await outputOf(ffprobe, [...asked, ...openedSafely(address), ...inputOf(address)], {
    timeoutMs: TIMEOUT_MS,
    limits: LIMITS,
  });
  return keyTimes(said.toString('latin1'));
}

/** Of ffprobe's packets, `12.345000,K_` a line. */
export function keyTimes(said: string): number[] {
  const keys = [...said.matchAll(/^(-?\d+\.\d+),K/gm)].map(([, time]) => Number(time));
  return keys.sort((one, other) => one - other);
}

function widestGap(keys: readonly number[]): number {
  return keys.reduce((widest, key, index) => Math.max(widest, key - (keys[index - 1] ?? key)), 0);
}
