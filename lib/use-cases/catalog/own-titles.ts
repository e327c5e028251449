import 'server-only';
import { itemsOf } from '@/lib/library/items-repository';
import { askedOf, ownAnswer } from '@/lib/library/titles/own-answers';
import { isOwnId } from '@/lib/library/titles/own-id';
import { findOwnTitle } from '@/lib/library/titles/titles-repository';
import { adminClient } from '@/lib/supabase/admin';
import { TmdbUnavailableError } from '@/lib/tmdb/errors';
import { createDirectReader, type TmdbReader } from '@/lib/tmdb/reader';
import type { TmdbSource } from '@/lib/tmdb/source-contract';

const source: TmdbSource = {
  async get(path) {
    const asked = askedOf(path);
    if (!asked) return null;
    try {
      const client = await adminClient();
      const title = await findOwnTitle(client, asked.type, asked.id);
      if (!title) return null;
      const items = await itemsOf(client, { type: asked.type, tmdbId: asked.id });
      return ownAnswer(path, title, items);
    } catch (error) {
      throw new TmdbUnavailableError('network', path, 'the store does not answer', { cause: error });
    }
  },
};

/** Answers for titles that only this server's own files know, in front of the reader that answers for all others. */
export function withOwnTitles(others: TmdbReader): TmdbReader {
  const own = createDirectReader(source);
  return (question) => (isOwnId(askedOf(question.path)?.id ?? 0) ? own(question) : others(question));
}
