/**
 * What this process does of an installation: all of it, as under `next dev` and on Vercel; or, as under `npm start`, what
 * must never wait, in front, or the pages behind that.
 */
export type Part = 'whole' | 'front' | 'pages';

const PARTS: Part[] = ['whole', 'front', 'pages'];

/** Said by `npm start` alone, to itself and to its child. */
export function partOfProcess(): Part {
  return PARTS.find((part) => part === process.env.TONIGHT_PART) ?? 'whole';
}
