import { createReadStream } from 'node:fs';
import type { MediaType } from '@/lib/catalog/catalog';
import { wholeText } from '@/lib/imports/text';
import type { ToldByNfo } from '@/lib/library/files/told-by-nfo';

/* The text of an NFO file, as it was meant. */

/** What stands in an NFO file is read no further: one that is longer is something else. */
const MOST_BYTES = 1024 * 1024;

/** By its marks and bytes, but in the encoding that it declares where it is no Unicode; empty where it cannot be read. */
export async function wholeNfo(file: string): Promise<string> {
  const source = { name: file, open: () => createReadStream(file, { end: MOST_BYTES }) };
  try {
    const text = await wholeText(source);
    const declared = /^\s*<\?xml[^>]*?encoding=["']([\w-]+)["']/i.exec(text)?.[1] ?? '';
    return isUnicode(declared) ? text : ((await decoded(source, declared)) ?? text);
  } catch {
    return '';
  }
}

/** Many say UTF-8 or UTF-16 whatever they are; of those the bytes tell. */
const isUnicode = (declared: string) => declared === '' || /^u(?:tf|cs)/i.test(declared);

/** In the encoding that is declared; null where the bytes are UTF-8 after all, or the decoder does not know it. */
async function decoded(source: { open(): AsyncIterable<Uint8Array> }, declared: string): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.open()) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return null;
  } catch {
    // It is none.
  }
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return null;
  }
}

/** What hands and poor tools write most: "Tom & Jerry", and signs that XML has no place for. */
export function withoutFaults(text: string): string {
  const [first = '', ...sections] = text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '').split(CDATA);
  const mended = sections.map((section) => {
    const end = section.indexOf(']]>');
    return end === -1 ? section : section.slice(0, end) + escaped(section.slice(end));
  });
  return [escaped(first), ...mended].join(CDATA);
}

const CDATA = '<![CDATA[';
const escaped = (text: string) => text.replaceAll(/&(?!#?\w{1,10};)/g, '&amp;');

/** Kodi and many releases write addresses, below the XML or in place of it. Ids of several titles are of none. */
export function idsOfAddresses(text: string, type: MediaType): ToldByNfo {
  const kind = type === 'movie' ? 'movie' : 'tv';
  const tmdb = only(text, new RegExp(`themoviedb\\.org/${kind}/(\\d{1,9})`, 'gi'));
  const imdb = only(text, /imdb\.com\/(?:[a-z]{2}\/)?title\/(tt\d{6,9})/gi);
  const tvdb = only(text, /thetvdb\.com\/(?:\?[^\s"<]*\bid=|dereferrer\/(?:series|movie)\/)(\d{1,9})/gi);
  return { ...(tmdb && { tmdb: Number(tmdb) }), ...(imdb && { imdb }), ...(tvdb && { tvdb: Number(tvdb) }) };
}

function only(text: string, pattern: RegExp): string | null {
  const [found, ...others] = new Set([...text.matchAll(pattern)].map(([, id]) => id));
  return others.length === 0 ? (found ?? null) : null;
}
