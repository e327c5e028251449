import { TEXT_BYTES, UnreadableFileError } from '@/lib/imports/limits';

/** Bytes that can be read more than once, from the beginning. */
export interface ByteSource {
  /** With its folders, as the file or the ZIP has it. */
  name: string;
  open(): AsyncIterable<Uint8Array>;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1251';

/** How a text is encoded: by its mark, by zeros in every other place, and else UTF-8 if all of it is. */
function encodingOf(source: ByteSource): Promise<Encoding> {
  const found = encodings.get(source) ?? findEncoding(source);
  encodings.set(source, found);
  return found;
}

// A text is read several times: its beginning, its days, its rows.
const encodings = new WeakMap<ByteSource, Promise<Encoding>>();

async function findEncoding(source: ByteSource): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  let last: Uint8Array = new Uint8Array(0);
  for await (const chunk of source.open()) {
    if (isFirst) {
      const wide = wideEncoding(chunk);
      if (wide) return wide;
      isFirst = false;
    }
    last = chunk;
    try {
      strict.decode(chunk, { stream: true });
    } catch {
      return narrowEncoding(chunk);
    }
  }
  try {
    strict.decode();
  } catch {
    return narrowEncoding(last);
  }
  return 'utf-8';
}

/** Among letters of ours those of Western languages stand alone; where they make whole words, the words are Cyrillic. */
function narrowEncoding(bytes: Uint8Array): Encoding {
  const isHigh = (byte: number | undefined) => byte !== undefined && byte >= 0xa8;
  const high = bytes.filter((byte) => isHigh(byte)).length;
  const inWords = bytes.filter((byte, at) => isHigh(byte) && isHigh(bytes[at - 1]) && isHigh(bytes[at + 1])).length;
  return inWords > high / 2 ? 'windows-1251' : 'windows-1252';
}

function wideEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Signs and digits have a zero in whatever script the words are; other texts have none.
  const head = bytes.subarray(0, 400);
  const zeros = (parity: number) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [big, little] = [zeros(0), zeros(1)];
  if (Math.max(big, little) < Math.max(2, head.length / 50)) return null;
  return little > 4 * big ? 'utf-16le' : big > 4 * little ? 'utf-16be' : null;
}

/** The text, piece by piece, without a byte order mark. */
export async function* textOf(source: ByteSource): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(source));
  for await (const chunk of source.open()) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The whole text. @throws UnreadableFileError where it is too long to be read whole. */
export async function wholeText(source: ByteSource, limit = TEXT_BYTES): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of textOf(source)) {
    length += piece.length;
    if (length > limit)
      throw new UnreadableFileError(`${source.name} is longer than ${limit / 1_000_000} million letters.`);
    pieces.push(piece);
  }
  return pieces.join('');
}

/** What a text begins with: its first line, whatever comes before it, and some more. */
export async function beginningOf(source: ByteSource, letters = 8_000): Promise<string> {
  let decoder: TextDecoder | null = null;
  let text = '';
  for await (const chunk of source.open()) {
    // Nothing more is opened of what may turn out to be no business of ours.
    decoder ??= new TextDecoder(wideEncoding(chunk) ?? 'utf-8');
    text += decoder.decode(chunk, { stream: true });
    if (text.length >= letters) break;
  }
  return text.trimStart().slice(0, letters);
}

/** @throws UnreadableFileError for what is no JSON. */
export async function jsonOf(source: ByteSource): Promise<unknown> {
  const text = await wholeText(source);
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableFileError(`${source.name} is damaged: its JSON breaks off.`);
  }
}
