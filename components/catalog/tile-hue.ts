/** Classes, each written out where Tailwind finds it: a page's policy lets no element bring a style of its own. */
const HUES = [
  '[--hue:0]',
  '[--hue:15]',
  '[--hue:30]',
  '[--hue:45]',
  '[--hue:60]',
  '[--hue:75]',
  '[--hue:90]',
  '[--hue:105]',
  '[--hue:120]',
  '[--hue:135]',
  '[--hue:150]',
  '[--hue:165]',
  '[--hue:180]',
  '[--hue:195]',
  '[--hue:210]',
  '[--hue:225]',
  '[--hue:240]',
  '[--hue:255]',
  '[--hue:270]',
  '[--hue:285]',
  '[--hue:300]',
  '[--hue:315]',
  '[--hue:330]',
  '[--hue:345]',
] as const;

/** The class of a title's own hue, the same on every page and in every session. */
export function tileHue(text: string): string {
  let hash = 0;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return HUES[hash % HUES.length] ?? HUES[0];
}
