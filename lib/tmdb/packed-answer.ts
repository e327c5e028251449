import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { StoredAnswer } from '@/lib/tmdb/answer-store';

/**
 * Next keeps nothing over 2 MiB, as JSON within JSON; a daily show with one season of thousands of episodes is more, and
 * would be asked for with every view. Text of this length stays below it however much of it has to be escaped.
 */
const plainAtMost = 500_000;

interface Packed {
  /** The answer's JSON, compressed, in base64. */
  packed: string;
}

/** The answer as the cache takes it: as it is, or compressed where it is large. */
export async function pack<Data>(answer: StoredAnswer<Data>): Promise<StoredAnswer<Data> | Packed> {
  const text = JSON.stringify(answer);
  if (text.length <= plainAtMost) return answer;
  return { packed: (await promisify(gzip)(text)).toString('base64') };
}

export async function unpack<Data>(stored: StoredAnswer<Data> | Packed): Promise<StoredAnswer<Data>> {
  if (!('packed' in stored)) return stored;
  return JSON.parse((await promisify(gunzip)(Buffer.from(stored.packed, 'base64'))).toString());
}
