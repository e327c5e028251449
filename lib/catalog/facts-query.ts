import { z } from 'zod';
import { seasonNumberTextSchema, tmdbIdTextSchema } from '@/lib/catalog/title-key-text-schema';

/** What the addresses of facts take. */
export const movieQuerySchema = z.object({ tmdbId: tmdbIdTextSchema });
export const showQuerySchema = z.object({ tmdbId: tmdbIdTextSchema });
export const seasonQuerySchema = z.object({ tmdbId: tmdbIdTextSchema, season: seasonNumberTextSchema });
