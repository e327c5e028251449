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
  return template.replace(slot, (_, kind: ImageKind) => {
    const offered = sizes[kind];
    const fitting = offered.find(([, pixels]) => pixels >= width);
    return (fitting ?? offered[offered.length - 1] ?? ['original'])[0];
  });
}
