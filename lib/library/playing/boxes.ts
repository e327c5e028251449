/*
 * The boxes of a fragmented MP4, as far as pieces need them: a head (`ftyp`, `moov`), then fragments (`moof` and its
 * `mdat`), each of which says at which time of its track it begins.
 */

/** More than any group of pictures; what is longer is no film. */
const LONGEST_BOX_BYTES = 128 * 1024 * 1024;

export interface Fragment {
  /** In seconds. */
  time: number;
  /** Where what follows it begins. */
  end: number;
  bytes: Buffer;
}

/** Takes in bytes as they come, and gives out the head and every fragment once it is whole. */
export class FragmentReader {
  /** Null until it is whole. */
  head: Buffer | null = null;
  #headParts: Buffer[] = [];
  #timescale = 0;
  #moof: Buffer | null = null;
  #chunks: Buffer[] = [];
  #length = 0;

  /** @throws RangeError where it is no MP4 of this kind. */
  *take(chunk: Buffer): Generator<Fragment> {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    for (let box = this.#nextBox(); box; box = this.#nextBox()) {
      const name = nameOf(box);
      if (name === 'ftyp' || name === 'moov') this.#headParts.push(box);
      if (name === 'moov') {
        this.head = Buffer.concat(this.#headParts);
        this.#timescale = timescaleOf(box);
      }
      if (name === 'moof') this.#moof = box;
      if (name !== 'mdat' || !this.#moof) continue;
      const begin = beginOf(this.#moof);
      const end = (begin + durationOf(this.#moof)) / this.#timescale;
      yield { time: begin / this.#timescale, end, bytes: Buffer.concat([this.#moof, box]) };
      this.#moof = null;
    }
  }

  #nextBox(): Buffer | null {
    if (this.#length < 16) return null;
    const length = this.#lengthOfNext();
    if (this.#length < length) return null;
    const whole = this.#chunks.length === 1 && this.#chunks[0] ? this.#chunks[0] : Buffer.concat(this.#chunks);
    this.#chunks = whole.length > length ? [whole.subarray(length)] : [];
    this.#length -= length;
    return whole.subarray(0, length);
  }

  #lengthOfNext(): number {
    if ((this.#chunks[0]?.length ?? 0) < 16) this.#chunks = [Buffer.concat(this.#chunks)];
    const first = this.#chunks[0] ?? Buffer.alloc(16);
    const short = first.readUInt32BE(0);
    const length = short === 1 ? Number(first.readBigUInt64BE(8)) : short;
    if (length < 8 || length > LONGEST_BOX_BYTES) throw new RangeError(`A box of ${length} bytes`);
    return length;
  }
}

function nameOf(box: Buffer): string {
  return box.toString('latin1', 4, 8);
}

/** The first box on a way of names, without its head. */
function inside(box: Buffer, [name, ...rest]: string[], from = 8): Buffer {
  for (let at = from; at + 8 <= box.length; ) {
    const length = box.readUInt32BE(at);
    if (length < 8) break;
    const child = box.subarray(at, at + length);
    if (nameOf(child) === name) return rest.length === 0 ? child.subarray(8) : inside(child, rest);
    at += length;
  }
  throw new RangeError(`No ${name} where one should be`);
}

function timescaleOf(moov: Buffer): number {
  const header = inside(moov, ['trak', 'mdia', 'mdhd']);
  return header.readUInt32BE(header[0] === 1 ? 20 : 12);
}

function beginOf(moof: Buffer): number {
  const decodeTime = inside(moof, ['traf', 'tfdt']);
  return decodeTime[0] === 1 ? Number(decodeTime.readBigInt64BE(4)) : decodeTime.readUInt32BE(4);
}

/** Of all samples of a fragment; what a run of them does not say of each, its head says for all. */
function durationOf(moof: Buffer): number {
  const track = inside(moof, ['traf']);
  const each = defaultDuration(inside(track, ['tfhd'], 0));
  let sum = 0;
  for (const run of all(track, 'trun')) {
    const flags = run.readUInt32BE(0) & 0xffffff;
    const samples = run.readUInt32BE(4);
    if ((flags & 0x100) === 0) sum += samples * each;
    else {
      const first = 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0);
      const step = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length;
      for (let sample = 0; sample < samples; sample += 1) sum += run.readUInt32BE(first + sample * step);
    }
  }
  return sum;
}

function defaultDuration(header: Buffer): number {
  const flags = header.readUInt32BE(0) & 0xffffff;
  const at = 8 + (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0);
  return flags & 0x8 ? header.readUInt32BE(at) : 0;
}

/** All boxes of a name among those that lie in a row, without their heads. */
function* all(boxes: Buffer, name: string): Generator<Buffer> {
  for (let at = 0; at + 8 <= boxes.length; ) {
    const length = boxes.readUInt32BE(at);
    if (length < 8) return;
    const box = boxes.subarray(at, at + length);
    if (nameOf(box) === name) yield box.subarray(8);
    at += length;
  }
}
