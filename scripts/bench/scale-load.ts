import { execFile } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Whose reports are sent. */
export interface Reporter {
  profileId: string;
  accessToken: string;
}

const measuredSchema = z.object({
  perSecond: z.number(),
  p99Ms: z.number(),
  answered: z.number(),
  refused: z.number(),
});

export interface Measured extends z.infer<typeof measuredSchema> {
  /** Of the processes that were looked at, in microseconds. */
  cpuPerAnswer: number;
}

interface Load {
  connections: number;
  seconds: number;
  /** Whose time is counted. */
  pids: number[];
  /** Which part of the devices reports here, where they report to several servers. */
  part?: { index: number; of: number };
}

const DEVICES = 6144;

/**
 * Reports as fast as they are answered, by `wrk`: each of 6144 devices reports a film of its own, ten seconds further
 * each time, so that no limit of a device is met and no write is a repeat.
 */
export async function saturate(url: string, reporters: Reporter[], folder: string, load: Load): Promise<Measured> {
  const script = path.join(folder, `${randomUUID()}.lua`);
  writeFileSync(script, reportsScript(reporters, load.part));
  const before = cpuMicroseconds(load.pids);
  const { stdout } = await promisify(execFile)('wrk', [
    ...['--threads', '1', '--connections', String(load.connections), '--duration', `${load.seconds}s`],
    ...['--timeout', '20s', '--script', script, `${url}/api/progress`],
  ]);
  const spent = cpuMicroseconds(load.pids) - before;
  const measured = measuredSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  if (measured.refused > 0) throw new Error(`${url} refused ${measured.refused} of ${measured.answered} reports`);
  return { ...measured, cpuPerAnswer: spent / measured.answered };
}

/** What these processes have used so far; Linux counts in hundredths of a second. */
export function cpuMicroseconds(pids: number[]): number {
  const ticks = pids.map((pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, each) => sum + each, 0) * 10_000;
}

/** A process and those it has started. */
export function family(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  return [pid, ...children.flatMap((child) => family(Number(child)))];
}

function reportsScript(reporters: Reporter[], { index, of } = { index: 0, of: 1 }): string {
  const each = DEVICES / of;
  const people = reporters.map(({ profileId, accessToken }) => `{ "${profileId}", "Bearer ${accessToken}" }`);
  return `
local people = { ${people.join(', ')} }
local devices = {}
math.randomseed(${randomInt(2 ** 31)})
local function id()
  return string.format("%08x-%04x-4%03x-8%03x-%04x%08x", math.random(0, 0x7fffffff), math.random(0, 0xffff),
    math.random(0, 0xfff), math.random(0, 0xfff), math.random(0, 0xffff), math.random(0, 0x7fffffff))
end
for index = 1, ${each} do devices[index] = { id(), id(), 0, people[index % #people + 1] } end
local at = 0
function request()
  at = at % #devices + 1
  local device = devices[at]
  device[3] = device[3] + 1
  local now = os.date("!%Y-%m-%dT%H:%M:%SZ")
  local body = string.format('{"profileId":"%s","type":"movie","tmdbId":%d,"position":%d,"duration":7200,"sessionId":"%s","sequence":%d,"secondsPlayed":%d,"event":"playing","observedAt":"%s","sentAt":"%s","deviceId":"%s"}',
    device[4][1], ${1000 + index * each} + at, device[3] * 10 % 5000, device[1], device[3], device[3] * 10, now, now, device[2])
  return wrk.format("POST", nil, { ["authorization"] = device[4][2], ["content-type"] = "application/json" }, body)
end
function done(summary, latency)
  local errors = summary.errors
  print(string.format('{"perSecond":%f,"p99Ms":%f,"answered":%d,"refused":%d}', summary.requests / summary.duration * 1e6,
    latency:percentile(99) / 1000, summary.requests, errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
`;
}
