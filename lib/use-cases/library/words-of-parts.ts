import path from 'node:path';
import type { FoundCaptions } from '@/lib/library/playing/captions';
import { captionsBeside } from '@/lib/library/playing/captions-beside';
import { assAsWebVtt, captionsFile } from '@/lib/library/playing/texts';
import { laterCues, secondsBefore } from '@/lib/library/versions/joined';
import { decodeText, encodingOf } from '@/lib/media/captions/decode-text';
import { webVttOf } from '@/lib/media/captions/web-vtt';

/*
 * Words beside the parts of a film: those of one language, kind and name are one track of the whole. A part that has none of them is
 * silent in it.
 */

/** A part of a film, and how long it is. */
export interface WordyPart {
  address: string;
  seconds: number;
}

const nameOf = ({ language, kind, label }: FoundCaptions) => [language, kind, label].join('~');

export async function wordsBesideParts(addresses: readonly string[]): Promise<FoundCaptions[]> {
  const all = (await Promise.all(addresses.map(captionsBeside))).flat();
  const tracks = new Map(all.map((track) => [nameOf(track), track]));
  return [...tracks].map(([name, track]) => ({ ...track, address: `parts-words/${encodeURIComponent(name)}` }));
}

/** A track of the whole film as WebVTT; null where no part has it. */
export async function joinedWords(parts: readonly WordyPart[], name: string): Promise<string | null> {
  const texts = await Promise.all(parts.map(({ address }) => wordsBeside(address, name)));
  if (texts.every((text) => text === null)) return null;
  const cues = texts.map((text, part) => laterCues(text ?? '', secondsBefore(parts, part)));
  return ['WEBVTT\n', ...cues].join('\n');
}

async function wordsBeside(address: string, name: string): Promise<string | null> {
  const track = (await captionsBeside(address)).find((found) => nameOf(found) === name);
  if (!track) return null;
  const [, ...names] = track.address.split('/').map(decodeURIComponent);
  return plainWords(path.join(path.dirname(address), ...names), track.language);
}

/** A file of captions as WebVTT, whatever it is and however it is encoded; empty where it is none. @throws ProgramError */
async function plainWords(address: string, language: string): Promise<string> {
  const { bytes, changedAt } = await captionsFile(address);
  if (/\.(?:ass|ssa)$/i.test(address)) return assAsWebVtt(address, changedAt, encodingOf(bytes, language));
  return webVttOf(decodeText(bytes, language)) ?? '';
}
