import { DEMO_MANIFEST, type ServerEnvironment } from '@/lib/env/server';

type Settings = Pick<ServerEnvironment, 'tmdbApiBaseUrl' | 'mediaManifest'>;

/** Where a setting leads off the beaten track, only its owner knows whither: http too, as within a home. */
const anywhere = 'http: https:';

/** The text of the one style that a library writes into the page, sonner's, and the empty one it begins as. */
const TOAST_STYLES =
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The one style attribute that React writes into a page: it hides a piece of a drawing that comes after the rest, until it is put
 * in its place. An attribute of any other text is refused.
 */
const HIDDEN_PIECES = "'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='";

/** The one script that stands in a page itself: it puts the chosen look and the row that was kept onto it (`lib/look/first-script.ts`). */
export const LOOK_SCRIPT = "'sha256-A9Xjzj3pT3zVl2kqOjnNQvMknW+pho5DVfdAdtTB3e8='";

/**
 * What a page may load and from where, as the header `Content-Security-Policy` has it. Scripts run by the nonce of this
 * answer, and what they load by their trust; nothing inline runs or styles without being named here, and no string
 * becomes code or markup but by the policy of `trusted-types.ts` and Next's own. The browser never
 * speaks to Supabase, so that it needs no place here.
 */
export function contentSecurityPolicy(
  { tmdbApiBaseUrl, mediaManifest }: Settings,
  { nonce, development }: { nonce: string; development: boolean },
): string {
  const streams = mediaManifest === DEMO_MANIFEST ? '' : anywhere;
  const directives = {
    'default-src': "'none'",
    // Browsers that know 'strict-dynamic' ignore 'self'. Development evaluates code to reload it.
    'script-src': `'self' 'nonce-${nonce}' ${LOOK_SCRIPT} 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // Development writes styles into the page to change them.
    'style-src': development ? "'self' 'unsafe-inline'" : `'self' ${TOAST_STYLES} ${HIDDEN_PIECES}`,
    'font-src': "'self'",
    // The storyboard's pictures are where the streams are.
    'img-src': `'self' data: blob: https://image.tmdb.org ${tmdbApiBaseUrl ? anywhere : streams}`,
    // hls.js plays from a blob what it has fetched, and may do so in a worker made of one; captions are text tracks of a
    // blob, chapters and what hls.js finds in the stream of a data address.
    'media-src': `'self' blob: data: ${streams}`,
    // Trailers, in a frame of ours: see `trailer-frame.ts`.
    'frame-src': "'self'",
    'worker-src': "'self' blob:",
    // Captions of a download are read out of a blob, and its pictures were fetched to be kept.
    'connect-src': `'self' blob: https://image.tmdb.org ${streams}`,
    'manifest-src': "'self'",
    'object-src': "'none'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    // Development makes code of text to reload it.
    ...(development ? {} : { 'require-trusted-types-for': "'script'", 'trusted-types': 'default nextjs' }),
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.trim()}`)
    .join('; ');
}
