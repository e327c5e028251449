import 'server-only';
import { HouseholdStoreError } from '@/lib/household/errors';
import { onePerProcess } from '@/lib/process/one-per-process';
import { RecentMap } from '@/lib/process/recent-map';
import type { TonightSupabase } from '@/lib/supabase/admin';

/** What a household calls its devices, by the devices' ids, and by the sessions in which they named themselves. */
export interface DeviceNames {
  ofDevice: ReadonlyMap<string, string>;
  ofSession: ReadonlyMap<string, string>;
}

/** Pages that show screens learn a new name so much later. */
const REMEMBERED_MS = 10_000;
const remembered = onePerProcess(
  'device-names',
  () => new RecentMap<string, { names: DeviceNames; until: number }>(2_000),
);

/** @param client acts as the account: row level security shows its own household's alone. */
export async function readDeviceNames(client: TonightSupabase): Promise<DeviceNames> {
  const { data, error } = await client.from('device_names').select('device_id, name, session_id');
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return {
    ofDevice: new Map(data.map(({ device_id, name }) => [device_id, name])),
    ofSession: new Map(data.flatMap(({ session_id, name }) => (session_id ? [[session_id, name] as const] : []))),
  };
}

/** The same for what is asked every few seconds. */
export async function recentDeviceNames(userId: string, connect: () => Promise<TonightSupabase>): Promise<DeviceNames> {
  const known = remembered.get().get(userId);
  if (known && known.until > Date.now()) return known.names;
  const names = await readDeviceNames(await connect());
  remembered.get().set(userId, { names, until: Date.now() + REMEMBERED_MS });
  return names;
}

interface NamedDevice {
  householdId: string;
  deviceId: string;
  name: string;
  /** Of the browser that is named, where it names itself. */
  sessionId: string | null;
}

export async function nameDevice(
  client: TonightSupabase,
  { householdId, deviceId, name, sessionId }: NamedDevice,
): Promise<void> {
  const row = { household_id: householdId, device_id: deviceId, name, ...(sessionId && { session_id: sessionId }) };
  const { error } = await client.from('device_names').upsert(row, { onConflict: 'household_id,device_id' });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
}
