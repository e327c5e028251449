import { rmSync } from 'node:fs';
import { EVERY_ANSWER, NO_PAGE } from './lib/http/answer-headers.ts';
import { compileAhead } from './scripts/build/compiled-ahead.mjs';
import { keepSameScriptsOnce, removeFileLists } from './scripts/build/smaller-server.mjs';

/** @param {Record<string, string>} headers */
const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** `page.dev.tsx` is a page while one develops (the gallery), and no part of what is built. */
const isDevelopment = process.env.NODE_ENV === 'development';

const reusesBuilds = process.env.BUILD_CACHE === 'on';

/** @param {string} distDir */
function afterCompiling(distDir) {
  compileAhead(distDir);
  // What starts of other builds compiled, of which each left twelve megabytes.
  rmSync(`${distDir}/cache/start`, { recursive: true, force: true });
  // Vercel takes for each route the files that are listed for it, and a build made of parts of the one before may leave a copy as it was.
  if (process.env.VERCEL || reusesBuilds) return;
  keepSameScriptsOnce(distDir);
  removeFileLists(distDir);
}

/**
 * No TypeScript: to read that, every start would load the compiler, 97 MB.
 *
 * @type {import('next').NextConfig}
 */
const config = {
  reactStrictMode: true,
  pageExtensions: [...(isDevelopment ? ['dev.tsx'] : []), 'tsx', 'ts'],
  poweredByHeader: false,
  // Our server compresses, once it has seen the answer (`scripts/serve.ts`).
  compress: false,
  // `npm run validate` checks types; a start should not check them again.
  typescript: { ignoreBuildErrors: true },
  compiler: { runAfterProductionCompile: async ({ distDir }) => afterCompiling(distDir) },
  // They carry WebAssembly, or read files beside themselves, which a bundle would not find.
  serverExternalPackages: ['@supabase/lite', '@electric-sql/pglite', 'postgres', 'nodemailer'],
  // No kept page is shown when it is older, so that one which says "not found" is believed for no longer than that. What
  // is behind it is kept longer (see lib/tmdb/ages.ts): making it anew takes no question.
  expireTime: 300,
  experimental: {
    // A page is loaded when it is first asked for. All of them at once were half of a start, and of what an idle server held.
    preloadEntriesOnStart: false,
    // Rendered pages and cached answers stay in memory: several instances with different settings share one build.
    isrFlushToDisk: false,
    // Those of the server were 180 of 230 MB, and no page needs them.
    turbopackSourceMaps: false,
    // A first build is a third quicker without writing down what a second one could use, and half as large.
    turbopackFileSystemCacheForBuild: reusesBuilds,
  },
  turbopack: {
    rules: { '**/node_modules/hls.js/dist/hls.mjs': { loaders: ['./scripts/build/without-unused-hls.cjs'] } },
  },
  // Pictures come from where they are; what would fetch and shrink them here answers 404.
  images: { unoptimized: true },
  // Asked for by browsers that were shown no icon, as on a page that failed before its head was made.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  async headers() {
    return [
      {
        source: '/demo/:path*',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=86400, stale-while-revalidate=604800' }],
      },
      // The frame of a trailer says for itself where it may stand, and what it may load.
      { source: '/((?!api/trailers/).*)', headers: listed(EVERY_ANSWER) },
      ...[
        '/api/((?!trailers/).*)',
        '/auth/v1/:path*',
        '/rest/v1/:path*',
        '/trakt/:path*',
        '/icons/:path*',
        '/demo/:path*',
      ].map((source) => ({
        source,
        headers: listed(NO_PAGE),
      })),
    ];
  },
};

export default config;
