import { LINE_BYTES, UnreadableFileError } from '@/lib/imports/limits';
import { type ByteSource, textOf } from '@/lib/imports/text';

/** What stands in a list of a JSON text; of a text that is one list the name is empty. */
export interface JsonElement {
  list: string;
  value: unknown;
}

const SIGNS = /["[\]{},]/g;
const STRING_ENDS = /["\\]/g;
const KEY = /"((?:[^"\\]|\\.)*)"\s*:\s*$/;

/**
 * The elements of a JSON list, or of the lists of a JSON object, each parsed alone, so that a text of any length takes the
 * memory of its longest element. What else an object holds is passed over.
 * @throws UnreadableFileError where the text breaks off, is no JSON, or has an element that is too long.
 */
export async function* jsonElementsOf(source: ByteSource): AsyncGenerator<JsonElement> {
  const reader = new ElementReader(source.name);
  for await (const piece of textOf(source)) yield* reader.read(piece);
  reader.end();
}

class ElementReader {
  readonly #name: string;
  readonly #open: string[] = [];
  #isDone = false;
  #inString = false;
  #isEscaped = false;
  /** The depth at which elements stand, and their list; 0 outside of every list. */
  #elementsAt = 0;
  #list = '';
  /** What was read since the last sign that matters here: an element so far, or what stands before a list. */
  #text: string[] = [];
  #length = 0;
  /** Where in the piece that begins. */
  #from = 0;

  constructor(name: string) {
    this.#name = name;
  }

  *read(piece: string): Generator<JsonElement> {
    let at = this.#isEscaped ? 1 : 0;
    this.#from = 0;
    this.#isEscaped &&= piece === '';
    while (at < piece.length) {
      const sign = next(this.#inString ? STRING_ENDS : SIGNS, piece, at);
      if (sign === -1) break;
      const letter = piece[sign] ?? '';
      at = sign + 1;
      if (letter === '\\') {
        this.#isEscaped = at === piece.length;
        at += 1;
      } else if (letter === '"') this.#inString = !this.#inString;
      else if (letter === '[' || letter === '{') this.#enter(letter, piece, sign);
      else yield* this.#leave(letter, piece, sign);
    }
    this.#take(piece, piece.length);
  }

  #enter(letter: '[' | '{', piece: string, at: number): void {
    const isRoot = this.#open.length === 0;
    const isList = letter === '[' && this.#elementsAt === 0 && this.#open.length < 2;
    if (isRoot || isList) {
      const before = this.#taken(piece, at);
      if (isRoot && (this.#isDone || before.trim() !== '')) this.#refuse();
      if (isList) {
        this.#list = KEY.exec(before)?.[1] ?? '';
        this.#elementsAt = this.#open.length + 1;
      }
    }
    this.#open.push(letter);
  }

  /** A comma, or a bracket that closes. */
  *#leave(letter: string, piece: string, at: number): Generator<JsonElement> {
    const isElement = this.#open.length === this.#elementsAt && this.#elementsAt > 0;
    if (isElement || this.#open.length === 1) {
      const text = this.#taken(piece, at);
      if (isElement && (text.trim() !== '' || letter === ',')) yield this.#element(text);
    }
    if (letter === ',') return;
    if (this.#open.pop() !== (letter === ']' ? '[' : '{')) this.#refuse();
    if (this.#open.length < this.#elementsAt) this.#elementsAt = 0;
    this.#isDone = this.#open.length === 0;
  }

  end(): void {
    if (!this.#isDone || this.#text.join('').trim() !== '') this.#refuse();
  }

  #take(piece: string, to: number): void {
    this.#text.push(piece.slice(this.#from, to));
    this.#length += to - this.#from;
    if (this.#length > LINE_BYTES)
      throw new UnreadableFileError(`${this.#name} has an entry that is longer than any of a history.`);
  }

  /** What was read up to a sign, which is passed over. */
  #taken(piece: string, sign: number): string {
    this.#take(piece, sign);
    const text = this.#text.join('');
    this.#text = [];
    this.#length = 0;
    this.#from = sign + 1;
    return text;
  }

  #element(text: string): JsonElement {
    try {
      return { list: this.#list, value: JSON.parse(text) };
    } catch {
      return this.#refuse();
    }
  }

  #refuse(): never {
    throw new UnreadableFileError(`${this.#name} is damaged: its JSON breaks off.`);
  }
}

function next(signs: RegExp, text: string, from: number): number {
  signs.lastIndex = from;
  return signs.exec(text)?.index ?? -1;
}
