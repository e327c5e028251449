import 'server-only';
import { readdirSync } from 'node:fs';
import { FragmentReader } from '@/lib/library/playing/boxes';
import {
  beforeInput,
  type Encoder,
  encodedBy,
  encodersToTry,
  formatFor,
  SOFTWARE,
} from '@/lib/library/playing/encoder';
import { type Limits, outputOf, PLAY_LIMITS } from '@/lib/library/probe/program';
import { AskedOnce } from '@/lib/process/asked-once';
import { onePerProcess } from '@/lib/process/one-per-process';

const TIMEOUT_MS = 15_000;
/** A driver that is installed, or a card that is plugged in, is found after so long. */
const KNOWN_FOR_MS = 6 * 3600_000;
/** After a run of it failed. */
const DISTRUSTED_MS = 30 * 60_000;

const chosen = onePerProcess('library-encoder', () => ({
  ffmpeg: '',
  encoder: SOFTWARE,
  until: 0,
  trying: new AskedOnce<string, Encoder>(),
}));

/** What makes pictures anew here: the first that a trial of a second shows to work, else the processor. */
export async function encoderOf(ffmpeg: string): Promise<Encoder> {
  const state = chosen.get();
  if (state.ffmpeg === ffmpeg && state.until > Date.now()) return state.encoder;
  return state.trying.get(ffmpeg, async () => {
    const encoder = await chooseEncoder(ffmpeg, renderNodes());
    Object.assign(state, { ffmpeg, encoder, until: Date.now() + KNOWN_FOR_MS });
    if (encoder.kind !== 'software') console.info(`Films are made anew by ${encoder.kind}.`);
    return encoder;
  });
}

/** A run of it failed: for a while the processor does it all. @returns what takes its place. */
export function distrustEncoder(encoder: Encoder): Encoder {
  const instead: Encoder = { kind: 'software', standsAlone: true };
  Object.assign(chosen.get(), { encoder: instead, until: Date.now() + DISTRUSTED_MS });
  console.warn(`${encoder.kind} failed to make a film anew: the processor does it for half an hour.`);
  return instead;
}

/** @param devices the machine's render nodes. */
export async function chooseEncoder(ffmpeg: string, devices: readonly string[]): Promise<Encoder> {
  const say = (what: string) =>
    outputOf(ffmpeg, ['-hide_banner', what], { timeoutMs: TIMEOUT_MS, limits: PLAY_LIMITS }).then(
      (said) => said.toString('latin1'),
      () => '',
    );
  const [hwaccels, encoders] = await Promise.all([say('-hwaccels'), say('-encoders')]);
  for (const encoder of encodersToTry({ hwaccels, encoders }, devices)) {
    if (await works(ffmpeg, encoder)) return encoder;
  }
  return SOFTWARE;
}

/** A second of pictures, with a keyframe in the middle: it works where that becomes two fragments. */
async function works(ffmpeg: string, encoder: Encoder): Promise<boolean> {
  const args = [
    ...[
      '-v',
      'error',
      '-nostdin',
      ...beforeInput(encoder),
      '-f',
      'lavfi',
      '-i',
      'testsrc2=size=1280x720:rate=24:duration=1',
    ],
    ...['-vf', formatFor(encoder), ...encodedBy(encoder, 3_000_000), '-force_key_frames', 'expr:gte(t,n_forced*0.5)'],
    ...['-f', 'mp4', '-movflags', '+cmaf+frag_keyframe', 'pipe:1'],
  ];
  try {
    const made = await outputOf(ffmpeg, args, { timeoutMs: TIMEOUT_MS, limits: limitsFor(encoder) });
    return [...new FragmentReader().take(made)].length === 2;
  } catch {
    return false;
  }
}

/** A card's driver maps far more addresses than it uses memory. */
export function limitsFor({ kind }: Encoder): Limits {
  return kind === 'software' ? PLAY_LIMITS : { ...PLAY_LIMITS, bytes: null };
}

function renderNodes(): string[] {
  try {
    return readdirSync('/dev/dri')
      .filter((name) => /^renderD\d{1,3}$/.test(name))
      .sort()
      .map((name) => `/dev/dri/${name}`);
  } catch {
    return [];
  }
}
