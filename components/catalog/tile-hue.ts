/** A hue (0 to 359) of a title's own, the same on every page and in every session. */
export function tileHue(text: string): number {
  let hash = 0;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % 360;
}
