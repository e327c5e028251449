/*
 * Subtitles that are pictures, as Blu-rays have them (PGS, `.sup`), for tests: a white box in a known place, for some seconds. No
 * encoder of ffmpeg's makes pictures of words; it copies these into a film, or makes a DVD's (`dvdsub`) of them.
 */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Shown extends Box {
  /** Seconds. */
  from: number;
  to: number;
}

/** What the pictures' places are counted in. */
export interface Canvas {
  width: number;
  height: number;
}

const [COMPOSITION, WINDOWS, PALETTE, OBJECT, END] = [0x16, 0x17, 0x14, 0x15, 0x80];
const WHITE = 1;

/** A file of one track. */
export function pgsTrack(canvas: Canvas, boxes: readonly Shown[]): Buffer {
  return Buffer.concat(
    boxes.flatMap((box, index) => [shown(canvas, box, index * 2), gone(canvas, box, index * 2 + 1)]),
  );
}

function shown(canvas: Canvas, box: Shown, number: number): Buffer {
  const { x, y, from } = box;
  const object = [...two(0), 0, 0, ...two(x), ...two(y)];
  return Buffer.concat([
    segment(from, COMPOSITION, [...composition(canvas, number, true), 1, ...object]),
    segment(from, WINDOWS, [1, 0, ...two(x), ...two(y), ...two(box.width), ...two(box.height)]),
    segment(from, PALETTE, [0, 0, WHITE, 235, 128, 128, 255]),
    segment(from, OBJECT, [...two(0), 0, 0xc0, ...picture(box)]),
    segment(from, END, []),
  ]);
}

function gone(canvas: Canvas, { x, y, width, height, to }: Shown, number: number): Buffer {
  return Buffer.concat([
    segment(to, COMPOSITION, [...composition(canvas, number, false), 0]),
    segment(to, WINDOWS, [1, 0, ...two(x), ...two(y), ...two(width), ...two(height)]),
    segment(to, END, []),
  ]);
}

function composition({ width, height }: Canvas, number: number, isNew: boolean): number[] {
  return [...two(width), ...two(height), 0x10, ...two(number), isNew ? 0x80 : 0, 0, 0];
}

/** Each line is one run of white. */
function picture({ width, height }: Box): number[] {
  const line = [0, 0xc0 | (width >> 8), width & 0xff, WHITE, 0, 0];
  const data = [...two(width), ...two(height), ...Array.from({ length: height }, () => line).flat()];
  return [data.length >> 16, (data.length >> 8) & 0xff, data.length & 0xff, ...data];
}

function segment(seconds: number, type: number, data: readonly number[]): Buffer {
  const head = Buffer.alloc(13);
  head.write('PG', 'latin1');
  head.writeUInt32BE(Math.round(seconds * 90_000), 2);
  head.writeUInt8(type, 10);
  head.writeUInt16BE(data.length, 11);
  return Buffer.concat([head, Buffer.from(data)]);
}

const two = (number: number) => [number >> 8, number & 0xff];
