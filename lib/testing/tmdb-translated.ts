import type { TmdbSource } from '@/lib/tmdb/source-contract';

/** A film whose title is another in German, as a catalog that speaks several languages has it. */
export const translated = { id: 9000002, title: 'Sintel', german: 'Sintel und der Drache' } as const;

export function withTranslation(source: TmdbSource): TmdbSource {
  return {
    get: async (path, params) => {
      const answer = await source.get(path, params);
      const isGerman = path === `/movie/${translated.id}` && params.language === 'de-DE';
      return isGerman && answer ? { ...answer, title: translated.german } : answer;
    },
  };
}
