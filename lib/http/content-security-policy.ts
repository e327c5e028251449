import { DEMO_MANIFEST, type ServerEnvironment } from '@/lib/env/server';

type Settings = Pick<ServerEnvironment, 'tmdbApiBaseUrl' | 'mediaManifest'>;

/** Where a setting leads off the beaten track, only its owner knows whither: http too, as within a home. */
const anywhere = 'http: https:';

/**
 * What a page may load and from where, as the header `Content-Security-Policy` has it.
 *
 * Inline scripts stay allowed: Next sends a page's data in them, and a nonce or a hash of each would take the pages
 * that are the same for everyone out of the cache. Scripts from elsewhere, plugins, frames, a changed base and forms
 * that post to strangers are not. The browser never speaks to Supabase, so that it needs no place here.
 */
export function contentSecurityPolicy(
  { tmdbApiBaseUrl, mediaManifest }: Settings,
  { development }: { development: boolean },
): string {
  const streams = mediaManifest === DEMO_MANIFEST ? '' : anywhere;
  const directives = {
    'default-src': "'self'",
    // Development evaluates code to reload it.
    'script-src': `'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ''}`,
    'style-src': "'self' 'unsafe-inline'",
    // The storyboard's pictures are where the streams are.
    'img-src': `'self' data: blob: https://image.tmdb.org ${tmdbApiBaseUrl ? anywhere : streams}`,
    // hls.js plays from a blob what it has fetched, and may do so in a worker made of one; captions are text tracks of a
    // blob, chapters and what hls.js finds in the stream of a data address.
    'media-src': `'self' blob: data: ${streams}`,
    'worker-src': "'self' blob:",
    'connect-src': `'self' ${streams}`,
    'object-src': "'none'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.trim()}`)
    .join('; ');
}
