import { createHash } from 'node:crypto';
import type { MediaType } from '@/lib/catalog/catalog';

/*
 * Titles that no catalog knows have ids like all others, so that places, lists, caps and the next episode need to know
 * nothing of them. TMDB's have seven digits; those of scenarios begin where these end.
 */
const FIRST = 1_500_000_000;
const COUNT = 400_000_000;

/** Whether a title is one of the server's own. */
export function isOwnId(id: number): boolean {
  return id >= FIRST && id < FIRST + COUNT;
}

/**
 * The id of a title by what its files say. The same name has the same id on every server, so that a household's file
 * finds its own titles again wherever it is taken along to.
 * @param taken how many of the ids it would have are another title's.
 */
export function ownId(type: MediaType, key: string, taken = 0): number {
  const hash = createHash('sha256').update(`${type} ${key}`).digest().readUInt32BE(0);
  return FIRST + ((hash + taken) % COUNT);
}
