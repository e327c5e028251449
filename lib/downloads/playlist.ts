import type { Part } from '@/lib/downloads/plan';

/** One quality of a master playlist. */
export interface Quality {
  /** Lines of the picture; 0 where the list does not say. */
  height: number;
  /** Bits a second, sound included. */
  bandwidth: number;
  uri: string;
}

const STREAM = '#EXT-X-STREAM-INF:';
const MEDIA = '#EXT-X-MEDIA:';

/** The qualities of a master playlist, the best first and each height once; none where it is no master. */
export function qualitiesOf(text: string): Quality[] {
  const lines = linesOf(text);
  const found = lines.flatMap((line, index) => {
    const uri = line.startsWith(STREAM) ? lines.slice(index + 1).find((next) => next && !next.startsWith('#')) : null;
    if (!uri) return [];
    const height = Number(attribute(line, 'RESOLUTION')?.split('x')[1] ?? 0);
    const bandwidth = Number(attribute(line, 'AVERAGE-BANDWIDTH') ?? attribute(line, 'BANDWIDTH') ?? 0);
    return [{ height, bandwidth, uri }];
  });
  const best = found.toSorted((one, other) => other.height - one.height || other.bandwidth - one.bandwidth);
  return best.filter(({ height }, index) => height === 0 || best.findIndex((one) => one.height === height) === index);
}

/** The best quality of no more lines than are wanted, else the smallest there is. */
export function chosenQuality(qualities: readonly Quality[], most: number | null): Quality | null {
  return qualities.find(({ height }) => most === null || height <= most) ?? qualities.at(-1) ?? null;
}

/** A master playlist with one quality, and the sound and captions that belong to it. */
export function masterOf(text: string, quality: Quality): { text: string; uris: string[] } {
  const lines = linesOf(text);
  const at = lines.findIndex((line, index) => line === quality.uri && lines[index - 1]?.startsWith(STREAM));
  const stream = lines[at - 1] ?? '';
  const groups = ['AUDIO', 'SUBTITLES'].map((name) => attribute(stream, name));
  const isWanted = (line: string, index: number) => {
    if (line.startsWith(MEDIA)) {
      const [sound, captions] = groups;
      const group = attribute(line, 'GROUP-ID');
      const type = attribute(line, 'TYPE');
      return type === 'CLOSED-CAPTIONS' || (type === 'AUDIO' ? group === sound : group === captions);
    }
    if (line.startsWith('#'))
      return !/^#EXT-X-(STREAM-INF|I-FRAME-STREAM-INF|CONTENT-STEERING)/.test(line) || index === at - 1;
    return line === '' || index === at;
  };
  const kept = lines.filter(isWanted);
  const media = kept.filter((line) => line.startsWith(MEDIA)).flatMap((line) => attribute(line, 'URI') ?? []);
  return { text: kept.join('\n'), uris: [...new Set([quality.uri, ...media])] };
}

export type PlaylistProblem = 'locked' | 'growing';

/** What a media playlist is made of, in order and each once; or why it cannot be kept. */
export function partsOf(text: string, address: string): { parts: Part[]; seconds: number } | PlaylistProblem {
  const lines = linesOf(text);
  if (lines.some((line) => /^#EXT-X-(SESSION-)?KEY:/.test(line) && attribute(line, 'METHOD') !== 'NONE'))
    return 'locked';
  if (!lines.includes('#EXT-X-ENDLIST')) return 'growing';
  const parts: Part[] = [];
  const ends = new Map<string, number>();
  let range: string | null = null;
  let seconds = 0;
  const add = (uri: string, of: string | null) => {
    const href = new URL(uri, address).href;
    const [length, from] = (of ?? '').split('@').map(Number);
    const start = from ?? ends.get(href) ?? 0;
    if (of !== null && length) ends.set(href, start + length);
    const part = { address: href, ...(of !== null && length && { start, end: start + length }), isExtra: false };
    if (!parts.some((one) => one.address === href && one.start === part.start && one.end === part.end))
      parts.push(part);
  };
  for (const line of lines) {
    if (line.startsWith('#EXTINF:')) seconds += Number.parseFloat(line.slice(8)) || 0;
    if (line.startsWith('#EXT-X-MAP:')) add(attribute(line, 'URI') ?? '', attribute(line, 'BYTERANGE'));
    if (line.startsWith('#EXT-X-BYTERANGE:')) range = line.slice(17);
    if (line === '' || line.startsWith('#')) continue;
    add(line, range);
    range = null;
  }
  return { parts, seconds };
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim());
}

function attribute(line: string, name: string): string | null {
  const [, quoted, plain] = new RegExp(`[:,]${name}=(?:"([^"]*)"|([^",]*))`).exec(line) ?? [];
  return quoted ?? plain ?? null;
}
