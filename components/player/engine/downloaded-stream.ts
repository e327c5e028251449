import type { HlsConfig, Loader, LoaderCallbacks, LoaderConfiguration, LoaderContext, LoaderStats } from 'hls.js';
import type { DownloadReader } from '@/lib/use-cases/downloads/open-download';

const SCHEME = 'kept:';
const readers = new Map<string, DownloadReader>();

/** Makes what was downloaded playable under its own address. @returns what ends it. */
export function offerDownloaded(src: string, reader: DownloadReader): () => void {
  readers.set(src, reader);
  return () => void readers.delete(src);
}

export function downloadedStream(src: string): DownloadReader | null {
  return src.startsWith(SCHEME) ? (readers.get(src) ?? null) : null;
}

/** hls.js asks by this for lists and pieces, and gets them from the device. */
export function downloadedLoader(reader: DownloadReader): HlsConfig['loader'] {
  return class DownloadedLoader implements Loader<LoaderContext> {
    context: LoaderContext | null = null;
    stats: LoaderStats = newStats();
    #isWanted = true;

    load(context: LoaderContext, _: LoaderConfiguration, callbacks: LoaderCallbacks<LoaderContext>): void {
      this.context = context;
      const { stats } = this;
      stats.loading.start = performance.now();
      this.#read(context).then(
        (data) => {
          if (!this.#isWanted) return;
          if (data === null) return this.#miss(callbacks, context);
          stats.loading.first = stats.loading.end = performance.now();
          stats.loaded = stats.total = typeof data === 'string' ? data.length : data.byteLength;
          callbacks.onSuccess({ url: context.url, data, code: 200 }, stats, context, null);
        },
        () => this.#isWanted && this.#miss(callbacks, context),
      );
    }

    abort(): void {
      this.#isWanted = false;
      this.stats.aborted = true;
    }

    destroy(): void {
      this.#isWanted = false;
    }

    async #read({ url, responseType, rangeStart, rangeEnd }: LoaderContext): Promise<string | ArrayBuffer | null> {
      const text = reader.text(url);
      if (text !== null) return text;
      const isRange = rangeEnd !== undefined && rangeEnd > 0;
      const bytes = isRange ? reader.bytes(url, rangeStart, rangeEnd) : reader.bytes(url);
      if (!bytes) return null;
      return responseType === 'text' ? bytes.text() : bytes.arrayBuffer();
    }

    /** A piece that is not there is missing for good: hls.js would wait for a network to bring what came without one. */
    #miss({ onError }: LoaderCallbacks<LoaderContext>, context: LoaderContext): void {
      onError({ code: 404, text: 'not on this device' }, context, null, this.stats);
    }
  };
}

function newStats(): LoaderStats {
  const timing = { start: 0, first: 0, end: 0 };
  return {
    aborted: false,
    loaded: 0,
    retry: 0,
    total: 0,
    chunkCount: 0,
    bwEstimate: 0,
    loading: { ...timing },
    parsing: { start: 0, end: 0 },
    buffering: { ...timing },
  };
}
