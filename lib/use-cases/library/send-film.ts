import 'server-only';
import path from 'node:path';
import { Readable } from 'node:stream';
import { byteRange } from '@/lib/http/byte-range';
import { FilmAnswer, type SentFile } from '@/lib/http/film-answer';
import type { FileFacts } from '@/lib/library/disk/open-files';
import { type OpenFile, openFile } from '@/lib/library/disk/touch';
import type { LibraryFile } from '@/lib/library/files/items-repository';
import { noteSending } from '@/lib/library/idle/quiet';
import { remoteBytes } from '@/lib/library/jellyfin/bytes';
import { textFrom } from '@/lib/library/jellyfin/client';
import { sourceOf } from '@/lib/library/jellyfin/loopback';
import { captionsBeside } from '@/lib/library/playing/captions-beside';
import { textOf } from '@/lib/library/playing/texts';
import { encodingOf } from '@/lib/media/captions/decode-text';
import { notThere } from '@/lib/use-cases/library/not-there';

/* Files as they are: a film, and the words beside it; from this machine or from another server. */

interface Opened {
  file: LibraryFile;
  address: string;
}

/** A film in ranges. @throws SourceError, HangingError */
export async function sendFile({ file, address }: Opened, request: Request): Promise<Response> {
  const opened = file.remote ? null : await openFile(address);
  try {
    const { span, ...answer } = answerTo(request, address, opened ?? file);
    if (!span) {
      await opened?.close();
      return new Response(null, answer);
    }
    if (opened) return FilmAnswer.of({ ...answer, span, file: notingItsEnd(opened) });
    const bytes = await bytesOfSource(file, span);
    bytes.once('close', noteSending());
    return new Response(Readable.toWeb(bytes) as unknown as BodyInit, answer);
  } catch (error) {
    await opened?.close();
    throw error;
  }
}

/** It is being sent until it is closed. */
function notingItsEnd({ read, close }: OpenFile): SentFile {
  const over = noteSending();
  return {
    read,
    close: () => {
      over();
      return close().catch(() => undefined);
    },
  };
}

interface Span {
  start: number;
  end: number;
}

/** What a request is answered, and which bytes go with it. */
function answerTo(request: Request, address: string, { size, changedAt }: FileFacts) {
  const headers: Record<string, string> = {
    'content-type': /\.webm$/i.test(address) ? 'video/webm' : 'video/mp4',
    'accept-ranges': 'bytes',
    // A browser that kept its bytes would keep them on its disk, and ask twice in every jump: whether those still hold, then for the rest.
    'cache-control': 'private, no-store',
    etag: `"${size.toString(36)}-${Math.trunc(changedAt).toString(36)}"`,
  };
  const ifRange = request.headers.get('if-range');
  const range = byteRange(ifRange && ifRange !== headers.etag ? null : request.headers.get('range'), size);
  if (range.kind === 'none') {
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` }, span: null };
  }
  const span: Span = range.kind === 'part' ? { start: range.start, end: range.end } : { start: 0, end: size - 1 };
  headers['content-length'] = `${span.end - span.start + 1}`;
  if (range.kind === 'part') headers['content-range'] = `bytes ${span.start}-${span.end}/${size}`;
  return { status: range.kind === 'part' ? 206 : 200, headers, span: request.method === 'HEAD' ? null : span };
}

async function bytesOfSource({ folder, size, remote }: LibraryFile, span: Span): Promise<Readable> {
  if (!remote) throw notThere();
  return remoteBytes(await sourceOf(folder), { ...remote, size }, span);
}

/** Words that another server has, as WebVTT of its making; of those that were offered. @throws SourceError */
export async function wordsOfSource({ folder, remote }: LibraryFile, index: number): Promise<string> {
  if (!remote?.texts.some((text) => text.index === index)) throw notThere();
  const [item, source] = [remote.item, remote.source].map(encodeURIComponent);
  return textFrom(await sourceOf(folder), `/Videos/${item}/${source}/Subtitles/${index}/0/Stream.vtt`);
}

/** Only what was offered: a name from outside leads nowhere else. */
export async function sendBeside(address: string, names: string[]): Promise<Response> {
  const wanted = `beside/${names.map(encodeURIComponent).join('/')}`;
  const offered = (await captionsBeside(address)).find((found) => found.address === wanted);
  if (!offered) throw notThere();
  return textOf(path.join(path.dirname(address), ...names), (bytes) => encodingOf(bytes, offered.language));
}
