import { imageAddress } from '@/lib/catalog/image-address';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import type { DownloadTrouble } from '@/lib/downloads/ask';
import { absolute } from '@/lib/downloads/make-plan';
import { readPieces } from '@/lib/downloads/pieces';
import type { Plan } from '@/lib/downloads/plan';
import { bytesOfPart } from '@/lib/downloads/resume-point';
import type { DownloadedItem } from '@/lib/use-cases/downloads/downloaded-item';
import { changeDownload, downloadId, findDownload } from '@/lib/use-cases/downloads/stored-downloads';

/** Reads out of what was kept: null where it is not there. */
export interface DownloadReader {
  main: string;
  text: (address: string) => string | null;
  bytes: (address: string, start?: number, end?: number) => Blob | null;
}

export type OpenedDownload =
  | { item: DownloadedItem; reader: DownloadReader; close: () => void }
  | { trouble: DownloadTrouble | 'none' };

const ARTWORK_WIDTH = 1280;

/** What was kept of a title, ready to be played; pieces that are gone are asked for again once there is a network. */
export async function openDownload(owner: string, key: EpisodeKey): Promise<OpenedDownload> {
  const id = downloadId(owner, key);
  const found = await findDownload(id);
  if (!found?.item || !found.plan) return { trouble: 'none' };
  if (found.trouble === 'capped' || found.trouble === 'gone') return { trouble: found.trouble };
  if (found.state !== 'whole') return { trouble: found.trouble ?? 'none' };
  const { blob, whole } = await readPieces(id, found.stored);
  if (!blob) {
    await changeDownload(id, { state: 'waiting', trouble: 'half-gone', stored: whole });
    return { trouble: 'half-gone' };
  }
  const reader = readerOf(found.plan, found.lengths, blob);
  const made: string[] = [];
  const addressOf = (bytes: Blob): string => {
    const url = URL.createObjectURL(bytes);
    made.push(url);
    return url;
  };
  const local = (address: string, type = ''): string | null => {
    const bytes = reader.bytes(absolute(address));
    return bytes?.size ? addressOf(bytes.slice(0, bytes.size, type)) : null;
  };
  const { item } = found;
  const { stream } = item;
  const artwork = item.artwork && (local(imageAddress(item.artwork, ARTWORK_WIDTH)) ?? item.artwork);
  const isHls = Object.keys(found.plan.texts).length > 0;
  const board = stream.storyboard && (await localStoryboard(reader, absolute(stream.storyboard), local));
  const { storyboard: _, ...without } = stream;
  return {
    reader,
    close: () => made.forEach((url) => void URL.revokeObjectURL(url)),
    item: {
      ...item,
      artwork,
      stream: {
        ...without,
        ...(board && { storyboard: addressOf(board) }),
        src: isHls ? `kept:${id}` : (local(found.plan.main, stream.type) ?? stream.src),
        captions: stream.captions.flatMap((track) => {
          const src = local(track.src);
          return src ? [{ ...track, src }] : [];
        }),
      },
    },
  };
}

function readerOf(plan: Plan, lengths: readonly number[], blob: Blob): DownloadReader {
  return {
    main: plan.main,
    text: (address) => plan.texts[address] ?? null,
    bytes(address, start, end) {
      const part = plan.parts.findIndex(
        (one) => one.address === address && (start === undefined || one.start === start || one.start === undefined),
      );
      const span = bytesOfPart(lengths, part);
      if (!span) return null;
      // A range of what was kept as a whole file.
      const from = plan.parts[part]?.start === undefined ? span.start + (start ?? 0) : span.start;
      const to = end === undefined || start === undefined ? span.end : Math.min(span.end, from + end - start);
      return blob.slice(from, to);
    },
  };
}

/** Its cues name pictures beside it, which lie in the same place here. */
async function localStoryboard(
  reader: DownloadReader,
  address: string,
  local: (address: string) => string | null,
): Promise<Blob | null> {
  const text = await reader.bytes(address)?.text();
  if (!text) return null;
  const known = new Map<string, string>();
  const pointed = text.replace(/^(\S+)#xywh=/gm, (all, name: string) => {
    const href = new URL(name, address).href;
    const url = known.get(href) ?? local(href);
    if (url) known.set(href, url);
    return url ? `${url}#xywh=` : all;
  });
  return new Blob([pointed], { type: 'text/vtt' });
}
