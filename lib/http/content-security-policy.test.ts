import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseServerEnvironment } from '@/lib/env/server';
import { contentSecurityPolicy, LOOK_SCRIPT } from './content-security-policy';

function sources(variables: Record<string, string>, directive: string, development = false): string[] {
  const policy = contentSecurityPolicy(parseServerEnvironment(variables), { nonce: 'abc', development });
  const found = policy.split('; ').find((part) => part.startsWith(`${directive} `));
  return found?.split(' ').slice(1) ?? [];
}

const hosted = { TMDB_ACCESS_TOKEN: 'a'.repeat(32) };
const otherCatalog = { TMDB_API_BASE_URL: 'http://127.0.0.1:4000/3' };
const otherMedia = { MEDIA_MANIFEST: 'http://nas.home/manifest.json' };

describe('contentSecurityPolicy', () => {
  it.each([
    ['default-src', {}, ["'none'"]],
    ['script-src', {}, ["'self'", "'nonce-abc'", LOOK_SCRIPT, "'strict-dynamic'"]],
    ['base-uri', {}, ["'none'"]],
    ['form-action', {}, ["'self'"]],
    ['object-src', {}, ["'none'"]],
    ['frame-ancestors', {}, ["'none'"]],
    // No other site: trailers come in a frame of ours.
    ['frame-src', {}, ["'self'"]],
    ['frame-src', hosted, ["'self'"]],
    ['img-src', {}, ["'self'", 'data:', 'blob:', 'https://image.tmdb.org']],
    ['img-src', hosted, ["'self'", 'data:', 'blob:', 'https://image.tmdb.org']],
    ['img-src', otherCatalog, ["'self'", 'data:', 'blob:', 'https://image.tmdb.org', 'http:', 'https:']],
    ['img-src', otherMedia, ["'self'", 'data:', 'blob:', 'https://image.tmdb.org', 'http:', 'https:']],
    ['media-src', {}, ["'self'", 'blob:', 'data:']],
    ['media-src', otherMedia, ["'self'", 'blob:', 'data:', 'http:', 'https:']],
    ['connect-src', {}, ["'self'", 'blob:', 'https://image.tmdb.org']],
    ['connect-src', otherMedia, ["'self'", 'blob:', 'https://image.tmdb.org', 'http:', 'https:']],
    ['connect-src', otherCatalog, ["'self'", 'blob:', 'https://image.tmdb.org']],
  ] as const)('%s with %o', (directive, variables, expected) => {
    expect(sources(variables, directive)).toEqual(expected);
  });

  it('lets scripts be evaluated in development only', () => {
    expect(sources({}, 'script-src', true)).toContain("'unsafe-eval'");
    expect(sources({}, 'script-src')).not.toContain("'unsafe-eval'");
  });

  it('allows nothing inline by itself', () => {
    const policy = contentSecurityPolicy(parseServerEnvironment(otherMedia), { nonce: 'abc', development: false });
    expect(policy).not.toMatch(/unsafe-(?:inline|eval)/);
  });

  it('names the style by which React hides pieces of drawings', () => {
    const source = readFileSync('node_modules/react-dom/cjs/react-dom-server.node.production.js', 'utf8');
    const styles = new Set([...source.matchAll(/ style="([a-z:-]+)"/g)].map(([, style = '']) => style));
    expect([...styles]).toEqual(['display:none']);
    for (const style of styles) {
      const hash = createHash('sha256').update(style).digest('base64');
      expect(sources({}, 'style-src')).toEqual(expect.arrayContaining(["'unsafe-hashes'", `'sha256-${hash}'`]));
    }
  });

  it('names the style that sonner writes', () => {
    const source = readFileSync('node_modules/sonner/dist/index.mjs', 'utf8');
    const [, literal = ''] = /__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(source) ?? [];
    const hash = createHash('sha256').update(JSON.parse(literal)).digest('base64');
    expect(sources({}, 'style-src')).toContain(`'sha256-${hash}'`);
  });

  it('has no line break, which a header must not', () => {
    expect(contentSecurityPolicy(parseServerEnvironment(otherMedia), { nonce: 'abc', development: true })).not.toMatch(
      /[\r\n]/,
    );
  });
});
