/*
 * Sound for episodes that are made here: music that no other seed makes, and speech-like noise, so that what two episodes
 * have in common is what was put there.
 */

export const MADE_RATE = 22_050;

/** The same numbers for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const samplesOf = (seconds: number) => Math.round(seconds * MADE_RATE);

/** Chords of plucked strings, each of other notes and length. */
export function music(seconds: number, seed: number): Float32Array {
  const random = randomFrom(seed);
  const made = new Float32Array(samplesOf(seconds));
  for (let at = 0; at < made.length; ) {
    const length = samplesOf(0.15 + random() * 0.45);
    const notes = [0, 1, 2].map(() => 110 * 2 ** (Math.floor(random() * 36) / 12));
    for (let step = 0; step < length && at + step < made.length; step += 1) {
      const time = (at + step) / MADE_RATE;
      const loud = Math.min(1, step / 400) * Math.exp((-2 * step) / length) * 0.12;
      let sum = 0;
      for (const note of notes) {
        for (let overtone = 1; overtone < 4; overtone += 1)
          sum += Math.sin(2 * Math.PI * note * overtone * time) / overtone;
      }
      made[at + step] = sum * loud;
    }
    at += length;
  }
  return made;
}

/** Syllables of changing pitch and colour, with pauses and a hiss. */
export function speech(seconds: number, seed: number): Float32Array {
  const random = randomFrom(seed);
  const made = new Float32Array(samplesOf(seconds));
  for (let at = 0; at < made.length; ) {
    const length = samplesOf(0.08 + random() * 0.3);
    const [pitch, colour] = [90 + random() * 200, 400 + random() * 2000];
    const loud = random() < 0.2 ? 0 : 0.1 + 0.3 * random();
    for (let step = 0; step < length && at + step < made.length; step += 1) {
      const time = step / MADE_RATE;
      const voice = 2 * ((pitch * time) % 1) - 1;
      const shaped = voice * 0.5 * (1 + Math.sin(2 * Math.PI * colour * time));
      made[at + step] = loud * Math.sin((Math.PI * step) / length) * shaped + (random() - 0.5) * 0.02;
    }
    at += length;
  }
  return made;
}

export const silence = (seconds: number) => new Float32Array(samplesOf(seconds));

export const louder = (sound: Float32Array, times: number) => sound.map((value) => value * times);

/** Parts one after the other, as a WAV file. */
export function wave(...parts: Float32Array[]): Buffer {
  const samples = parts.reduce((sum, part) => sum + part.length, 0);
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(MADE_RATE, 24);
  file.writeUInt32LE(MADE_RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples * 2, 40);
  let at = 44;
  for (const part of parts) {
    for (const value of part) {
      file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * 32_767), at);
      at += 2;
    }
  }
  return file;
}
