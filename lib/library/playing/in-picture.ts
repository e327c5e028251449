import { type FoundCaptions, kindOf } from '@/lib/library/playing/captions';
import type { Probe, TextTrack } from '@/lib/library/probe/schema';

/*
 * Captions that are pictures, as discs have them (PGS, VobSub, DVB). No browser shows them, so that they are drawn into the film's
 * own picture, for who chooses them.
 */

const PICTURES = new Set(['hdmv_pgs_subtitle', 'dvd_subtitle', 'dvb_subtitle']);

/** Whether a track of words is pictures. */
export function arePictures({ codec }: Pick<TextTrack, 'codec'>): boolean {
  return PICTURES.has(codec);
}

export interface PictureCaptions extends Pick<FoundCaptions, 'language' | 'label' | 'kind'> {
  /** `ger.forced.0`: language, kind, and which of those that are alike; the same track of the next episode has the same. */
  key: string;
  /** Among all tracks of words of the file. */
  track: number;
}

export function picturesInside({ texts }: Pick<Probe, 'texts'>): PictureCaptions[] {
  const found = texts
    .filter((text) => arePictures(text) && !text.isBroken)
    .map((text) => ({ track: text.track, language: text.language, label: text.title, kind: kindOf(text) }));
  const names = found.map(({ language, kind }) => `${plainLanguage(language)}.${kind}`);
  return found.map((each, index) => {
    const name = names[index] ?? '';
    const alike = names.slice(0, index).filter((other) => other === name).length;
    return { ...each, key: `${name}.${alike}` };
  });
}

const plainLanguage = (language: string) =>
  language
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 8) || 'und';

/** The track that was chosen, else one of its language and kind: the next episode may have one less. */
export function picturesChosen(offered: readonly PictureCaptions[], key: string | null): PictureCaptions | null {
  if (key === null) return null;
  const alike = key.replace(/\d+$/, '');
  const exact = offered.find((each) => each.key === key);
  return exact ?? offered.find((each) => each.key.startsWith(alike)) ?? null;
}
