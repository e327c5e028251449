import { ask, DownloadError } from '@/lib/downloads/ask';
import type { Part, Plan } from '@/lib/downloads/plan';
import { chosenQuality, masterOf, partsOf, qualitiesOf } from '@/lib/downloads/playlist';

export interface StreamToKeep {
  type: string;
  src: string;
  durationSeconds: number;
  captions: readonly { src: string }[];
  storyboard?: string | undefined;
}

interface Wish {
  /** Lines of the picture at most; null: the best there is. */
  height: number | null;
  /** Pictures beside the stream. */
  pictures: readonly string[];
}

const HLS = 'application/vnd.apple.mpegurl';

/** What has to be fetched for a title, and about how much that is. @throws DownloadError */
export async function makePlan(stream: StreamToKeep, { height, pictures }: Wish): Promise<Plan> {
  const extras = await extrasOf(stream, pictures);
  const src = absolute(stream.src);
  const film = stream.type === HLS ? await planHls(src, height, stream.durationSeconds) : await planFile(src);
  return { type: stream.type, main: src, texts: film.texts, parts: [...film.parts, ...extras], about: film.about };
}

/** The qualities there are to choose from; one without a height where there is nothing to choose. @throws DownloadError */
export async function qualitiesToKeep({ type, src }: StreamToKeep): Promise<number[]> {
  if (type !== HLS) return [];
  return qualitiesOf(await textAt(absolute(src))).flatMap(({ height }) => (height > 0 ? [height] : []));
}

type Film = Pick<Plan, 'texts' | 'parts' | 'about'>;

async function planHls(src: string, height: number | null, duration: number): Promise<Film> {
  const first = await textAt(src);
  const quality = chosenQuality(qualitiesOf(first), height);
  const master = quality && masterOf(first, quality);
  const texts: Record<string, string> = { [src]: master?.text ?? first };
  const lists = master ? master.uris.map((uri) => new URL(uri, src).href) : [src];
  const parts: Part[] = [];
  let seconds = duration;
  for (const address of lists) {
    const text = texts[address] ?? (await textAt(address));
    const found = partsOf(text, address);
    if (typeof found === 'string') throw new DownloadError(found);
    texts[address] = text;
    parts.push(...found.parts);
    seconds = Math.max(seconds, found.seconds);
  }
  const ranged = parts.reduce((sum, { start = 0, end = Number.NaN }) => sum + end - start, 0);
  return { texts, parts, about: Number.isNaN(ranged) ? Math.round(((quality?.bandwidth ?? 0) / 8) * seconds) : ranged };
}

async function planFile(src: string): Promise<Film> {
  const response = await ask(src, { Range: 'bytes=0-0' });
  await response.body?.cancel();
  const size = Number(/\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1] ?? 0);
  if (size > 0) return { texts: {}, parts: [{ address: src, start: 0, end: size, isExtra: false }], about: size };
  const length = Number(response.headers.get('content-length') ?? 0);
  return { texts: {}, parts: [{ address: src, isExtra: false }], about: length };
}

async function extrasOf({ captions, storyboard }: StreamToKeep, pictures: readonly string[]): Promise<Part[]> {
  const board = storyboard && absolute(storyboard);
  const text = board ? await textAt(board).catch(() => '') : '';
  const sprites = board ? [...text.matchAll(/^(\S+)#xywh=/gm)].map(([, name = '']) => new URL(name, board).href) : [];
  const addresses = [...captions.map(({ src }) => src), ...(board ? [board] : []), ...sprites, ...pictures].map(
    absolute,
  );
  return [...new Set(addresses)].map((address) => ({ address, isExtra: true }));
}

export function absolute(address: string): string {
  return new URL(address, location.href).href;
}

async function textAt(address: string): Promise<string> {
  return (await ask(address)).text();
}
