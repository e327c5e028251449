import { hlsOutput, startEncoder } from './ffmpeg.ts';
import { hash } from './noise.ts';
import { type StreamPlan, sectionAt } from './plan.ts';

/** Low notes only, so that a telephone's sample rate is enough: at two kilobits a second every frame counts. */
const SAMPLE_RATE = 8000;
const BIT_RATE = '1500';

/** Samples of silence that AAC puts before the first; as many fewer at the end let sound and picture end together. */
const ENCODER_DELAY = 1024;

/** Semitones above the key; a scale without a sour interval, so that any two notes may sound together. */
const PENTATONIC = [0, 3, 5, 7, 10, 12, 15] as const;
const KEYS = { en: 146.83, de: 164.81 } as const;

/** Two seconds hold at most one note, which rings for four. */
const NOTE_SPACING = 2;
const NOTE_LENGTH = 4;

/** Sparse, soft notes over a low drone. Each language has a key and a melody of its own, so that a listener can tell them apart. */
export async function makeSound(plan: StreamPlan, folder: string, language: 'en' | 'de'): Promise<void> {
  const encoder = startEncoder([
    ...['-f', 's16le', '-ar', String(SAMPLE_RATE), '-ac', '1', '-i', '-'],
    ...['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', BIT_RATE],
    ...hlsOutput(folder, `audio-${language}`),
  ]);
  const melody = composeMelody(plan, language);
  let tail = new Float32Array(NOTE_LENGTH * SAMPLE_RATE);
  for (let start = 0; start < plan.durationSeconds; start += NOTE_SPACING) {
    const mixed = tail;
    addDrone(mixed, start, KEYS[language] / 2);
    const note = melody(start);
    if (note) addNote(mixed, note.frequency, note.loudness);
    const samples = NOTE_SPACING * SAMPLE_RATE;
    const isLast = start + NOTE_SPACING >= plan.durationSeconds;
    const wanted = mixed.subarray(0, isLast ? samples - ENCODER_DELAY : samples);
    await encoder.write(toPcm(wanted));
    tail = new Float32Array(mixed.length);
    tail.set(mixed.subarray(samples));
  }
  await encoder.finish();
}

type Note = { frequency: number; loudness: number };

function composeMelody(plan: StreamPlan, language: 'en' | 'de'): (second: number) => Note | null {
  const seed = plan.seed + (language === 'de' ? 1000 : 0);
  const density = { recap: 0.8, intro: 0.9, act: 0.45, credits: 0.7 };
  return (second) => {
    // On the minute a bell, an octave up.
    if (second % 60 === 0) return { frequency: KEYS[language] * 4, loudness: 0.1 };
    if (hash(seed, second, 1) > density[sectionAt(plan, second)]) return null;
    const step = PENTATONIC[Math.floor(hash(seed, second, 2) * PENTATONIC.length)] ?? 0;
    return { frequency: KEYS[language] * 2 ** (step / 12), loudness: 0.07 + 0.05 * hash(seed, second, 3) };
  };
}

function addNote(samples: Float32Array, frequency: number, loudness: number): void {
  for (let at = 0; at < samples.length; at++) {
    const time = at / SAMPLE_RATE;
    const attack = Math.min(1, time / 0.03);
    const release = Math.min(1, (NOTE_LENGTH - time) / 0.4);
    const level = loudness * attack * release * Math.exp(-1.1 * time);
    samples[at] = (samples[at] ?? 0) + level * Math.sin(2 * Math.PI * frequency * time);
  }
}

/** Added to the first part of the samples only: the rest belongs to the next call. */
function addDrone(samples: Float32Array, start: number, frequency: number): void {
  for (let at = 0; at < NOTE_SPACING * SAMPLE_RATE; at++) {
    const time = start + at / SAMPLE_RATE;
    const breath = 0.6 + 0.4 * Math.sin((2 * Math.PI * time) / 19);
    samples[at] = (samples[at] ?? 0) + 0.035 * breath * Math.sin(2 * Math.PI * frequency * time);
  }
}

function toPcm(samples: Float32Array): Buffer {
  const pcm = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, at) => {
    pcm.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32767), at * 2);
  });
  return pcm;
}
