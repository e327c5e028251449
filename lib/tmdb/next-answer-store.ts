import 'server-only';
import { unstable_cache } from 'next/cache';
import type { AnswerStore } from '@/lib/tmdb/answer-store';
import { pack, unpack } from '@/lib/tmdb/packed-answer';

/** Next's own data cache: shared by all requests, kept by size, emptied by tag with `revalidateTag`. */
export const nextAnswerStore: AnswerStore = {
  async read({ key, tags, maxAgeSeconds }, load) {
    // Next makes the function's text part of the key, and every bundle has it in other words.
    const named = Object.assign(async () => pack(await load()), { toString: () => 'tmdb' });
    return unpack(await unstable_cache(named, [key], { tags: [...tags], revalidate: maxAgeSeconds })());
  },
};
