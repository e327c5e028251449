import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A server of films on another origin than Tonight's. */
export interface MediaServer {
  origin: string;
  /** Paths asked for, oldest first. */
  requests: string[];
  close: () => Promise<void>;
}

export interface Answer {
  body: string | Uint8Array;
  type?: string;
  status?: number;
}

const DEMO = 'public/demo/media/episode-46';
const SPECIAL = {
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt',
  '.webp': 'image/webp',
};

/**
 * Serves the demo's long episode, in `/film/` and under every name `/sound/…/` for its sound, and besides what it is given by
 * path. Everything allows other sites to read it (CORS) but what is in `/closed/`.
 */
export async function startMediaServer(answers: (origin: string) => Record<string, Answer>): Promise<MediaServer> {
  const requests: string[] = [];
  let given: Record<string, Answer> = {};
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://media.invalid');
    requests.push(pathname);
    if (!pathname.startsWith('/closed/')) response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'range');
    const answer = given[pathname] ?? (await demoFile(pathname));
    if (request.method === 'OPTIONS' || !answer) return response.writeHead(answer ? 204 : 404).end();
    response.setHeader('content-type', answer.type ?? 'text/plain');
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (!range) return response.writeHead(answer.status ?? 200).end(answer.body);
    const bytes = Buffer.from(answer.body);
    const [from, to] = [Number(range[1]), range[2] ? Number(range[2]) : bytes.length - 1];
    response.setHeader('content-range', `bytes ${from}-${to}/${bytes.length}`);
    response.writeHead(206).end(bytes.subarray(from, to + 1));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  given = answers(origin);
  return {
    origin,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function demoFile(pathname: string): Promise<Answer | undefined> {
  const name = /^\/(?:film|closed|sound\/[^/]+)\/([\w.-]+)$/.exec(pathname)?.[1];
  const type = name && SPECIAL[path.extname(name) as keyof typeof SPECIAL];
  if (!type) return undefined;
  return readFile(path.join(DEMO, name)).then(
    (body) => ({ body, type }),
    () => undefined,
  );
}
