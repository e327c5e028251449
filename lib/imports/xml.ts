import { SaxesParser } from 'saxes';
import { LINE_BYTES, UnreadableFileError } from '@/lib/imports/limits';
import { type ByteSource, textOf } from '@/lib/imports/text';

/** An element that holds text alone, or others; what stands in it twice is there twice. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

/** No document of a person's is deeper. */
const DEPTH = 200;

/**
 * Elements of these names, as they are closed, with all that is in them. Entities that a document makes itself are left
 * as they stand, so that none can grow.
 * @throws UnreadableFileError where the document breaks off, or would take more memory than any element of a person's.
 */
export async function* elementsOf(source: ByteSource, names: ReadonlySet<string>): AsyncGenerator<XmlElement> {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  const done: XmlElement[] = [];
  let failure: Error | null = null;
  let depth = 0;
  /** Letters since the parser said something, and since the element that is being read began. */
  let unsaid = 0;
  let held = 0;
  parser.on('error', (error) => {
    failure ??= error;
  });
  for (const heard of ['comment', 'processinginstruction', 'doctype'] as const)
    parser.on(heard, () => {
      unsaid = 0;
    });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    unsaid = 0;
    if (depth > DEPTH) throw tooLarge(source);
    if (open.length === 0 && !names.has(name)) return;
    open.push({ name, attributes: { ...attributes }, text: '', children: [] });
  });
  const addText = (text: string) => {
    const current = open.at(-1);
    if (current) current.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    unsaid = 0;
    if (open.at(-1)?.name !== name) return;
    const closed = open.pop();
    if (!closed) return;
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else done.push(closed);
  });
  for await (const piece of textOf(source)) {
    // Kodi writes an address behind the document, which is no XML any more.
    unsaid += piece.length;
    held = open.length > 0 ? held + piece.length : 0;
    parser.write(piece);
    yield* done.splice(0);
    if (failure) break;
    if (unsaid > LINE_BYTES || (open.length > 0 && held > LINE_BYTES)) throw tooLarge(source);
  }
  if (!failure) parser.close();
  yield* done.splice(0);
  if (failure && open.length > 0) throw new UnreadableFileError(`${source.name} is damaged: its XML breaks off.`);
}

function tooLarge({ name }: ByteSource): UnreadableFileError {
  return new UnreadableFileError(`${name} has an entry that is longer than any of a history.`);
}

/** What a child says; null where there is none. */
export function childText(element: XmlElement, ...names: string[]): string | null {
  for (const name of names) {
    const text = element.children.find((child) => child.name === name)?.text.trim();
    if (text) return text;
  }
  return null;
}
