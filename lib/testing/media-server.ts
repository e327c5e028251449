import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { MediaStream } from '@/lib/media/media';

/** Of the demo's longest film, cut to pieces; each has six seconds. */
const FOLDER = path.join(import.meta.dirname, '../../public/demo/media/film');
export const PIECE_SECONDS = 6;

type Track = 'video' | 'audio';

/** A stream of the demo's first pieces, with whatever is wrong with it. */
export interface StreamPlan {
  /** Thirty by default: 180 s. */
  pieces?: number;
  tracks?: Track[];
  /** How a piece is answered, counted from 1; undefined: as it should be. `asked` counts how often the list was fetched. */
  answer?: (piece: number, track: Track, asked: number) => number | undefined;
  /** How many pieces the list has by now; while it has fewer than all it may still grow. */
  grown?: () => number;
  /** Further lines at the head of the lists. */
  head?: string;
  /** What the manifest says of it. */
  declared?: Partial<MediaStream>;
  /** Answers the sound as a file of its own instead. */
  soundFile?: true;
}

export interface MediaServer {
  /** Of the manifest, for MEDIA_MANIFEST. */
  manifestUrl: string;
  /** The next one who asks for a stream is the first. */
  forgetAsked: () => void;
  close: () => Promise<void>;
}

interface Pieces {
  head: Buffer;
  parts: Buffer[];
}

/**
 * A server of streams from another origin, as a household's own may be: each stream as it is planned, each for the title
 * with that key of the manifest.
 */
export async function startMediaServer(plans: Record<string, StreamPlan>): Promise<MediaServer> {
  const source: Record<Track, Pieces> = { video: cut('video-270'), audio: cut('audio-en') };
  const named = Object.entries(plans).map(([title, plan], index) => ({
    title,
    plan,
    name: `stream-${index}`,
    asked: 0,
  }));

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const [, name, file = ''] = new URL(request.url ?? '/', 'http://here').pathname.split('/');
    const stream = named.find((candidate) => candidate.name === name);
    const send = (status: number, type: string, body: string | Buffer = '') => {
      response.writeHead(status, {
        'content-type': type,
        'access-control-allow-origin': '*',
        'cache-control': 'no-store',
      });
      response.end(body);
    };
    if (name === 'manifest.json') return send(200, 'application/json', JSON.stringify(manifestOf(named)));
    if (!stream) return send(404, 'text/plain');
    const { plan } = stream;
    const [kind, track, number] = /^(list|piece|head)-(video|audio)-?(\d+)?/.exec(file)?.slice(1) ?? [];
    if (file === 'sound.m4a') return sendRange(request, response, readFileSync(path.join(FOLDER, 'audio-en.mp4')));
    if (file === 'master.m3u8') {
      stream.asked += 1;
      return send(200, PLAYLIST, masterOf(plan));
    }
    if (kind === 'list') return send(200, PLAYLIST, listOf(plan, track as Track));
    const pieces = source[track as Track];
    if (kind === 'head') return send(200, 'video/mp4', pieces.head);
    const piece = Number(number);
    const status = plan.answer?.(piece, track as Track, stream.asked) ?? 200;
    return send(status, 'video/mp4', status === 200 ? pieces.parts[piece - 1] : '');
  };

  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    manifestUrl: `http://127.0.0.1:${port}/manifest.json`,
    forgetAsked: () => {
      for (const stream of named) stream.asked = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const PLAYLIST = 'application/vnd.apple.mpegurl';

function manifestOf(named: { title: string; plan: StreamPlan; name: string }[]) {
  const streams = named.map(({ name, plan }) => {
    const played = plan.soundFile
      ? { type: 'video/mp4', src: `${name}/sound.m4a` }
      : { type: PLAYLIST, src: `${name}/master.m3u8` };
    return [name, { ...played, durationSeconds: piecesOf(plan) * PIECE_SECONDS, ...plan.declared }];
  });
  return {
    streams: Object.fromEntries(streams),
    titles: Object.fromEntries(named.map(({ title, name }) => [title, name])),
  };
}

const piecesOf = ({ pieces = 30 }: StreamPlan) => pieces;

function masterOf({ tracks = ['video', 'audio'], head = '' }: StreamPlan): string {
  const sound =
    'TYPE=AUDIO,GROUP-ID="sound",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,URI="list-audio.m3u8"';
  const lines = ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS', head];
  if (!tracks.includes('video')) {
    lines.push('#EXT-X-STREAM-INF:BANDWIDTH=9000,CODECS="mp4a.40.2"', 'list-audio.m3u8');
  } else if (tracks.includes('audio')) {
    lines.push(`#EXT-X-MEDIA:${sound}`);
    lines.push(
      '#EXT-X-STREAM-INF:BANDWIDTH=9824,RESOLUTION=480x270,CODECS="avc1.640015,mp4a.40.2",AUDIO="sound"',
      'list-video.m3u8',
    );
  } else {
    lines.push('#EXT-X-STREAM-INF:BANDWIDTH=9824,RESOLUTION=480x270,CODECS="avc1.640015"', 'list-video.m3u8');
  }
  return lines.filter((line) => line !== '').join('\n');
}

function listOf(plan: StreamPlan, track: Track): string {
  const all = piecesOf(plan);
  const there = Math.min(all, Math.floor(plan.grown?.() ?? all));
  const pieces = Array.from(
    { length: there },
    (_, index) => `#EXTINF:${PIECE_SECONDS}.0,\npiece-${track}-${index + 1}.m4s`,
  );
  const head = ['#EXTM3U', '#EXT-X-VERSION:7', `#EXT-X-TARGETDURATION:${PIECE_SECONDS}`, '#EXT-X-MEDIA-SEQUENCE:0'];
  const kind = `#EXT-X-PLAYLIST-TYPE:${plan.grown ? 'EVENT' : 'VOD'}`;
  const end = there === all ? ['#EXT-X-ENDLIST'] : [];
  return [...head, kind, plan.head ?? '', `#EXT-X-MAP:URI="head-${track}.mp4"`, ...pieces, ...end, '']
    .filter((line) => line !== '')
    .join('\n');
}

/** The pieces of one of the demo's tracks, by the byte ranges of its list. */
function cut(name: string): Pieces {
  const list = readFileSync(path.join(FOLDER, `${name}.m3u8`), 'utf8');
  const file = readFileSync(path.join(FOLDER, `${name}.mp4`));
  const slice = (length: string, from: string) => file.subarray(Number(from), Number(from) + Number(length));
  const [, length = '', from = ''] = /#EXT-X-MAP:.*BYTERANGE="(\d+)@(\d+)"/.exec(list) ?? [];
  const parts = [...list.matchAll(/#EXT-X-BYTERANGE:(\d+)@(\d+)/g)].map(([, length = '', from = '']) =>
    slice(length, from),
  );
  return { head: slice(length, from), parts };
}

function sendRange(request: IncomingMessage, response: ServerResponse, file: Buffer): void {
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
  const end = to === '' ? file.length - 1 : Math.min(Number(to), file.length - 1);
  response.writeHead(206, {
    'content-type': 'video/mp4',
    'accept-ranges': 'bytes',
    'content-range': `bytes ${from}-${end}/${file.length}`,
    'content-length': end - Number(from) + 1,
    'access-control-allow-origin': '*',
  });
  response.end(file.subarray(Number(from), end + 1));
}
