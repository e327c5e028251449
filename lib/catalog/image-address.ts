import type { ImageTemplate } from '@/lib/catalog/catalog';

/** TMDB's sizes by kind of image, smallest first, with the width in pixels each comes out at. */
const sizes = {
  poster: [
    ['w92', 92],
    ['w154', 154],
    ['w185', 185],
    ['w342', 342],
    ['w500', 500],
    ['w780', 780],
  ],
  backdrop: [
    ['w300', 300],
    ['w780', 780],
    ['w1280', 1280],
  ],
  still: [
    ['w92', 92],
    ['w185', 185],
    ['w300', 300],
  ],
  profile: [
    ['w45', 45],
    ['w185', 185],
    // Named by its height; portraits are two by three.
    ['h632', 421],
  ],
  logo: [
    ['w45', 45],
    ['w92', 92],
    ['w154', 154],
    ['w185', 185],
    ['w300', 300],
    ['w500', 500],
  ],
} as const satisfies Record<string, readonly (readonly [string, number])[]>;

export type ImageKind = keyof typeof sizes;

const slot = /\{(poster|backdrop|still|profile|logo)\}/;

/**
 * Fills a template's slot with the smallest size TMDB offers that is at least `width` pixels wide, or the largest.
 * An address without a slot is returned as it is.
 */
export function imageAddress(template: ImageTemplate, width: number): string {
  return template.replace(slot, (_, kind: ImageKind) => sizes[kind][atLeast(sizes[kind], width)]?.[0] ?? 'original');
}

/**
 * What a browser chooses from, as the `srcset` of a picture laid out `width` pixels wide at most: the sizes from half of that
 * (a card of a small screen) to twice it (a sharp one). Undefined for an address without a slot, which has one size.
 */
export function imageCandidates(template: ImageTemplate, width: number): string | undefined {
  const kind = slot.exec(template)?.[1] as ImageKind | undefined;
  if (!kind) return undefined;
  const offered: Offered = sizes[kind];
  const fitting = offered.slice(atLeast(offered, width / 2), atLeast(offered, width * 2) + 1);
  return fitting.map(([name, pixels]) => `${template.replace(slot, name)} ${pixels}w`).join(', ');
}

type Offered = readonly (readonly [string, number])[];

/** Which size is the smallest that is as wide, else the last. */
function atLeast(offered: Offered, width: number): number {
  const found = offered.findIndex(([, pixels]) => pixels >= width);
  return found === -1 ? offered.length - 1 : found;
}
