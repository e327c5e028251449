import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TmdbSource } from '@/lib/tmdb/source-contract';

/**
 * Answers TMDB's paths from a folder: `/movie/42` is `movie/42.json`, whatever the parameters. A page other than the
 * first is looked for as `discover/movie.page-2.json`.
 */
export function folderSource(folder: string): TmdbSource {
  const root = path.resolve(folder);
  return {
    async get(asked, params) {
      const page = params.page === undefined || params.page === '1' ? '' : `.page-${params.page}`;
      const file = path.resolve(root, `.${asked}${page}.json`);
      if (!file.startsWith(root + path.sep)) return null;
      const json = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      return json === null ? null : JSON.parse(json);
    },
  };
}
