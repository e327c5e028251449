import 'server-only';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { byteRange } from '@/lib/http/byte-range';
import { type Remote, readRemoteFolder } from '@/lib/library/files/remote';
import { remoteBytes } from '@/lib/library/jellyfin/bytes';
import { knownSources } from '@/lib/library/jellyfin/known-sources';
import type { StoredSource } from '@/lib/library/jellyfin/sources-repository';
import { SourceError, type SourceTrouble } from '@/lib/library/jellyfin/trouble';
import { onePerProcess } from '@/lib/process/one-per-process';
import { RecentMap } from '@/lib/process/recent-map';

/*
 * A door on this machine alone, by which our programs read films of other servers: they are given its address, and so learn neither that
 * server's nor its key, follow no redirect of it, and need no protocol but plain HTTP to ourselves.
 */

/** What of a file it takes to ask for its bytes. */
export interface OpenedRemote {
  id: string;
  folder: string;
  size: number;
  remote: Remote;
}

interface Door {
  port: number;
  secret: string;
  files: RecentMap<string, OpenedRemote>;
}

const MOST_FILES = 2000;

const door = onePerProcess('library-loopback', () => ({ opened: null as Promise<Door> | null }));

/** The address of a film on another server, for a program of ours. */
export async function loopbackAddress(file: OpenedRemote): Promise<string> {
  const state = door.get();
  state.opened ??= open();
  const { port, secret, files } = await state.opened;
  files.set(file.id, file);
  return `http://127.0.0.1:${port}/${secret}/${file.id}.${file.remote.container}`;
}

const troubles = onePerProcess(
  'library-loopback-troubles',
  () => new RecentMap<string, { at: number; trouble: SourceTrouble }>(MOST_FILES),
);

/** What kept a program from a film's bytes since a moment; null where nothing did. @param address what the program was given. */
export function troubleSince(address: string, moment: number): SourceTrouble | null {
  const id = /\/([\da-f-]{36})\.[a-z\d]+$/.exec(address)?.[1] ?? '';
  const found = troubles.get().get(id);
  return found && found.at >= moment ? found.trouble : null;
}

/** The server that has a folder of the shelf. @throws SourceError where it is none of ours any more. */
export async function sourceOf(folder: string): Promise<StoredSource> {
  const named = readRemoteFolder(folder);
  const source = (await knownSources()).find(({ server }) => server === named?.server);
  if (!source) throw new SourceError('gone', 'The server was removed');
  return source;
}

async function open(): Promise<Door> {
  const opened: Door = {
    port: 0,
    secret: randomBytes(16).toString('hex'),
    files: new RecentMap(MOST_FILES),
  };
  const server = createServer((request, response) => {
    answer(opened, request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  opened.port = (server.address() as AddressInfo).port;
  return opened;
}

async function answer({ secret, files }: Door, request: IncomingMessage, response: ServerResponse) {
  const [, said, id = ''] = /^\/([\da-f]{32})\/([\da-f-]{36})\.[a-z\d]+$/.exec(request.url ?? '') ?? [];
  const file = said === secret ? files.get(id) : undefined;
  if (!file) return void response.writeHead(404).end();
  const { size, remote } = file;
  const range = byteRange(request.headers.range ?? null, size);
  if (range.kind === 'none') return void response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
  const { start, end } = range.kind === 'part' ? range : { start: 0, end: size - 1 };
  const headers = {
    'accept-ranges': 'bytes',
    'content-type': 'application/octet-stream',
    'content-length': `${end - start + 1}`,
    ...(range.kind === 'part' && { 'content-range': `bytes ${start}-${end}/${size}` }),
  };
  const status = range.kind === 'part' ? 206 : 200;
  if (request.method === 'HEAD') return void response.writeHead(status, headers).end();
  const left = new AbortController();
  response.once('close', () => left.abort());
  try {
    const source = await sourceOf(file.folder);
    const bytes = await remoteBytes(source, { ...remote, size }, { start, end }, left.signal);
    response.writeHead(status, headers);
    await pipeline(bytes, response);
  } catch (error) {
    if (left.signal.aborted) return;
    const trouble = error instanceof SourceError ? error.trouble : 'away';
    troubles.get().set(id, { at: Date.now(), trouble });
    if (response.headersSent) response.destroy();
    else response.writeHead(trouble === 'gone' ? 404 : 503).end();
  }
}
