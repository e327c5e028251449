import type { DBSchema } from 'idb';
import type { z } from 'zod';
import type { Episode } from '@/lib/catalog/catalog';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import {
  type MovieFacts,
  movieFactsSchema,
  type ShowFacts,
  seasonFactsSchema,
  showFactsSchema,
} from '@/lib/catalog/facts-schema';
import { ApiError, callApi } from '@/lib/http/call-api';
import { browserDatabase } from '@/lib/process/browser-database';

/*
 * What this browser knows of titles: asked of the server once, and kept, so that nothing has to wait for a network. An
 * old fact is taken as well, and asked for again for the next time.
 */

const DATABASE = 'tonight-facts';
const FRESH_MS = 6 * 3600 * 1000;

interface StoredFact {
  address: string;
  at: number;
  /** As the server answered; null: there is no such thing. */
  fact: unknown;
}

interface FactsSchema extends DBSchema {
  facts: { key: string; value: StoredFact };
}

/** @returns null when there is no such film. @throws CatalogUnavailableError where that is unknown. */
export async function deviceMovie(id: number): Promise<MovieFacts | null> {
  return known(movieFactsSchema, `/api/movies/${id}`);
}

/** @returns null when there is no such show. @throws CatalogUnavailableError where that is unknown. */
export async function deviceShow(showId: number): Promise<ShowFacts | null> {
  return known(showFactsSchema, `/api/shows/${showId}`);
}

/** @returns null when there is no such season. @throws CatalogUnavailableError where that is unknown. */
export async function deviceSeason(showId: number, season: number): Promise<Episode[] | null> {
  return (await known(seasonFactsSchema, `/api/shows/${showId}/seasons/${season}`))?.episodes ?? null;
}

async function known<Schema extends z.ZodType>(schema: Schema, address: string): Promise<z.infer<Schema> | null> {
  const kept = await readFact(schema, address);
  const isFresh = kept !== null && Date.now() - kept.at < FRESH_MS;
  const asked = isFresh ? null : learn(schema, address);
  if (!kept && asked) return asked;
  asked?.catch(() => undefined);
  return kept?.fact ?? null;
}

async function learn<Schema extends z.ZodType>(schema: Schema, address: string): Promise<z.infer<Schema> | null> {
  try {
    const fact = await ask(schema, address);
    await keepFact(address, fact);
    return fact;
  } catch (error) {
    throw new CatalogUnavailableError('unavailable', { cause: error });
  }
}

async function ask<Schema extends z.ZodType>(schema: Schema, address: string): Promise<z.infer<Schema> | null> {
  try {
    return await callApi(schema, address);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** What another version kept, or a browser without storage, is nothing. */
async function readFact<Schema extends z.ZodType>(
  schema: Schema,
  address: string,
): Promise<{ at: number; fact: z.infer<Schema> | null } | null> {
  const kept = await facts()
    .then((database) => database.get('facts', address))
    .catch(() => undefined);
  if (!kept) return null;
  const fact = schema.nullable().safeParse(kept.fact);
  return fact.success ? { at: kept.at, fact: fact.data } : null;
}

async function keepFact(address: string, fact: unknown): Promise<void> {
  await facts()
    .then((database) => database.put('facts', { address, at: Date.now(), fact }))
    .catch(() => undefined);
}

const facts = browserDatabase<FactsSchema>(DATABASE, 1, (made) => {
  made.createObjectStore('facts', { keyPath: 'address' });
});
