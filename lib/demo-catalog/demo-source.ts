import { buildDemoCatalog, type DemoCatalog } from '@/lib/demo-catalog/demo-catalog';
import { answerTo } from '@/lib/demo-catalog/routes';
import type { TmdbSource } from '@/lib/tmdb/source-contract';

export interface DemoSourceOptions {
  /** "YYYY-MM-DD": the day around which shows air. The present day (UTC), every day anew, unless given. */
  today?: string;
}

/** The demo catalog behind TMDB's paths: real open films and invented shows, without any network. */
export function createDemoSource({ today }: DemoSourceOptions = {}): TmdbSource {
  let catalog: DemoCatalog | null = null;

  return {
    async get(path, params) {
      const day = today ?? new Date().toISOString().slice(0, 10);
      if (catalog?.today !== day) catalog = buildDemoCatalog(day);
      return answerTo(catalog, path, params);
    },
  };
}
