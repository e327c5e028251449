import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A film or an episode as Jellyfin has it, with a file of this machine behind it. */
export interface StandInItem {
  library: string;
  type: 'Movie' | 'Episode';
  name: string;
  year?: number;
  ids?: Record<string, string>;
  rating?: string;
  overview?: string;
  seconds: number;
  /** Several are versions of one film. */
  files: string[];
  /** Of an episode. */
  series?: { name: string; year?: number; ids?: Record<string, string> };
  season?: number;
  episode?: number;
  /** Words, as WebVTT, by the index of their track. */
  words?: { index: number; language: string; text: string; isForced?: boolean }[];
  /** Files of which it says something else: as of a disc, or a stream elsewhere. */
  source?: Record<string, unknown>;
}

/** What goes wrong from now on, with everything but who it is. */
export type StandInFault = 'away' | 'hang' | 'refuse' | 'html' | 'strange' | 'no-stream' | 'redirect';

export interface JellyfinStandIn {
  address: string;
  key: string;
  items: StandInItem[];
  libraries: { id: string; name: string; type: string | null }[];
  /** Null: all is well. */
  fault: StandInFault | null;
  /** Breaks off each answer with a film's bytes after as many. */
  breaksAfter: number | null;
  /** Whether it sends no film any more once one broke off. */
  staysBroken: boolean;
  version: string;
  id: string;
  /** Answers a question in its own way, as a server that means harm would; what it leaves is answered as always. */
  instead: ((path: string, response: ServerResponse) => boolean) | null;
  /** Changes what is said of items, a page at a time. */
  bend: ((items: Record<string, unknown>[]) => unknown[]) | null;
  /** How many items it says it has; null: as many as it has. */
  counts: number | null;
  requests: { path: string; authorization: string | null; range: string | null }[];
  close(): Promise<void>;
}

export interface StandInOptions {
  items: StandInItem[];
  libraries: JellyfinStandIn['libraries'];
  port?: number;
}

const KEY = '0123456789abcdef0123456789abcdef';
const ADMIN = 'a'.repeat(32);

export const jellyfinId = (text: string) => createHash('md5').update(text).digest('hex');

/** A server on loopback that answers as Jellyfin documents it, sends films in ranges, and fails on demand. */
export async function startJellyfinStandIn({ items, libraries, port = 0 }: StandInOptions): Promise<JellyfinStandIn> {
  const server = createServer((request, response) => answer(request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const standIn: JellyfinStandIn = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: KEY,
    items,
    libraries,
    fault: null,
    breaksAfter: null,
    staysBroken: false,
    version: '10.10.3',
    id: jellyfinId('stand-in'),
    instead: null,
    bend: null,
    counts: null,
    requests: [],
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return standIn;

  function answer(request: IncomingMessage, response: ServerResponse): unknown {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const { authorization = null, range = null } = request.headers;
    standIn.requests.push({ path: url.pathname + url.search, authorization, range });
    const { fault } = standIn;
    if (standIn.instead?.(url.pathname + url.search, response)) return null;
    if (fault === 'hang') return null;
    if (fault === 'away') return response.writeHead(503).end();
    if (fault === 'redirect') return response.writeHead(302, { location: 'http://elsewhere.test/' }).end();
    if (fault === 'html') return response.writeHead(200, { 'content-type': 'text/html' }).end('<p>A router</p>');
    if (url.pathname === '/System/Info/Public') {
      const { id: Id, version: Version } = standIn;
      const LocalAddress = standIn.address;
      return json({ LocalAddress, ServerName: 'Living room', Version, ProductName: 'Jellyfin Server', Id });
    }
    if (fault === 'refuse' || !authorization?.includes(`Token="${KEY}"`)) return response.writeHead(401).end();
    const [, , item = '', source = '', , index = ''] = url.pathname.split('/');
    if (url.pathname === '/Users') return json([{ Id: ADMIN, Name: 'admin', Policy: { IsAdministrator: true } }]);
    if (url.pathname === '/Library/VirtualFolders') {
      return json(
        standIn.libraries.map(({ id, name, type }) => ({
          Name: name,
          ItemId: id,
          CollectionType: type,
          Locations: ['/media'],
        })),
      );
    }
    if (url.pathname === '/Items')
      return fault === 'strange' ? json({ Films: 'none' }) : json(listed(url.searchParams));
    if (/^\/Videos\/[^/]+\/stream$/.test(url.pathname))
      return send(item, url.searchParams.get('mediaSourceId') ?? '', request, response);
    const words = standIn.items.find((each) => idOf(each) === item && sourceIds(each).includes(source))?.words;
    const found = words?.find((each) => `${each.index}` === index);
    if (!found) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': 'text/vtt' }).end(found.text);

    function json(body: unknown): unknown {
      return response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
    }
  }

  function listed(asked: URLSearchParams) {
    const types = (asked.get('IncludeItemTypes') ?? '').split(',');
    const inside = standIn.items.filter(({ library }) => library === asked.get('ParentId'));
    const shows = new Map(inside.flatMap(({ series }) => (series ? [[series.name, series] as const] : [])));
    const all = [
      ...(types.includes('Series')
        ? [...shows.values()].map(({ name, year, ids }) => ({
            ...{
              Id: jellyfinId(name),
              Type: 'Series',
              Name: name,
              ProductionYear: year ?? null,
              ProviderIds: ids ?? {},
            },
          }))
        : []),
      ...inside.filter(({ type }) => types.includes(type)).map(dtoOf),
    ];
    const start = Number(asked.get('StartIndex'));
    const page = all.slice(start, start + Number(asked.get('Limit')));
    return {
      Items: standIn.bend?.(page) ?? page,
      TotalRecordCount: standIn.counts ?? all.length,
      StartIndex: start,
    };
  }

  function breakOff(response: ServerResponse): void {
    if (standIn.staysBroken) standIn.fault = 'no-stream';
    response.destroy();
  }

  function send(item: string, source: string, request: IncomingMessage, response: ServerResponse): unknown {
    const file = standIn.items.find((each) => idOf(each) === item)?.files.find((each) => jellyfinId(each) === source);
    if (!file || standIn.fault === 'no-stream') return response.writeHead(404).end();
    const { size } = statSync(file);
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const start = Number(from ?? 0);
    const end = to ? Math.min(Number(to), size - 1) : size - 1;
    if (start >= size) return response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    const headers = { 'content-type': 'video/x-matroska', 'accept-ranges': 'bytes', 'content-length': end - start + 1 };
    if (from === undefined) response.writeHead(200, headers);
    else response.writeHead(206, { ...headers, 'content-range': `bytes ${start}-${end}/${size}` });
    if (request.method === 'HEAD') return response.end();
    const most = standIn.breaksAfter;
    const isBroken = most !== null && end - start + 1 > most;
    const bytes = createReadStream(file, { start, end: isBroken ? start + most - 1 : end });
    bytes.pipe(response, { end: !isBroken });
    if (isBroken) bytes.once('end', () => breakOff(response));
    return response.once('close', () => bytes.destroy());
  }
}

function idOf({ files, name }: StandInItem): string {
  return jellyfinId(`item ${files[0] ?? name}`);
}

function sourceIds({ files }: StandInItem): string[] {
  return files.map(jellyfinId);
}

/** As Jellyfin writes it, with things we do not read. */
function dtoOf(item: StandInItem) {
  const { type, name, year, ids, rating, overview, seconds, files, series, season, episode, words = [], source } = item;
  const ticks = Math.round(seconds * 10_000_000);
  return {
    Id: idOf(item),
    Type: type,
    Name: name,
    ServerId: jellyfinId('stand-in'),
    ProductionYear: year ?? null,
    PremiereDate: null,
    OfficialRating: rating ?? null,
    Overview: overview ?? null,
    RunTimeTicks: ticks,
    LocationType: 'FileSystem',
    MediaType: 'Video',
    VideoType: 'VideoFile',
    IsFolder: false,
    ProviderIds: ids ?? {},
    ...(series && {
      SeriesName: series.name,
      SeriesId: jellyfinId(series.name),
      ParentIndexNumber: season,
      IndexNumber: episode,
    }),
    MediaSources: files.map((file) => ({
      Protocol: 'File',
      Id: jellyfinId(file),
      Path: `/media${file.startsWith('/') ? file : `/${file}`}`,
      Type: 'Default',
      Container: path.extname(file).slice(1),
      Size: statSync(file, { throwIfNoEntry: false })?.size ?? null,
      Name: path.basename(file),
      IsRemote: false,
      VideoType: 'VideoFile',
      RunTimeTicks: ticks,
      MediaStreams: [
        { Type: 'Video', Index: 0, Codec: 'h264', Width: 320, Height: 180 },
        { Type: 'Audio', Index: 1, Codec: 'aac', Language: 'eng', Channels: 2 },
        ...words.map(({ index, language, isForced }) => ({
          Type: 'Subtitle',
          Index: index,
          Codec: 'subrip',
          Language: language,
          IsForced: isForced ?? false,
          IsTextSubtitleStream: true,
          IsExternal: true,
        })),
      ],
      ...source,
    })),
  };
}
