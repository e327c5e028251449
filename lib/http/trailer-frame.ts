import { EVERY_ANSWER } from '@/lib/http/answer-headers';

/*
 * Trailers lie with others. A page of ours never speaks to them: a frame of ours does, that loads nothing else, and only once
 * the viewer wants to see one.
 */

export const TRAILER_SITES = ['youtube', 'vimeo'] as const;
export type TrailerSite = (typeof TRAILER_SITES)[number];

const FROM: Record<TrailerSite, { origin: string; address: (key: string) => string }> = {
  youtube: {
    origin: 'https://www.youtube-nocookie.com',
    address: (key) => `/embed/${key}?autoplay=1&rel=0`,
  },
  vimeo: { origin: 'https://player.vimeo.com', address: (key) => `/video/${key}?autoplay=1&dnt=1` },
};

/** A document that is nothing but the trailer. @param key letters, digits, `-` and `_` alone. */
export function trailerFrame(site: TrailerSite, key: string): Response {
  const { origin, address } = FROM[site];
  const frame = `<iframe src="${origin}${address(key).replaceAll('&', '&amp;')}" title="Trailer"
    allow="autoplay; fullscreen; encrypted-media; picture-in-picture" allowfullscreen
    referrerpolicy="strict-origin-when-cross-origin"></iframe>`;
  const style = 'html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block;background:#000}';
  const document = `<!doctype html><meta charset="utf-8"><title>Trailer</title><style>${style}</style>${frame}`;
  const policy = `default-src 'none'; frame-src ${origin}; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'`;
  return new Response(document, {
    headers: {
      ...EVERY_ANSWER,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'X-Frame-Options': 'SAMEORIGIN',
      'cache-control': 'public, max-age=86400',
    },
  });
}
