import 'server-only';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { type MediaManifest, mediaManifestSchema } from '@/lib/media/media';
import { resolveAddresses } from '@/lib/media/resolve-addresses';

/** The media manifest cannot be used; the message is one sentence for the person who runs the server. */
export class MediaManifestError extends Error {
  override readonly name = 'MediaManifestError';
  /** Next hands this to the error page, and nothing else of an error. */
  readonly digest = 'media-unavailable';
}

/** How long a manifest is used before it is read again, so that new streams appear without a restart. */
const FRESH_MS = 60_000;
/** The same where an address from it has expired; however many players ask, it is not read more often. */
const FRESH_ENOUGH_MS = 2_000;
const FETCH_TIMEOUT_MS = 5_000;

const loaded = new Map<string, { manifest: Promise<MediaManifest>; readAt: number }>();

/**
 * The manifest at a location, with addresses that a browser can open.
 *
 * A manifest that was fine a minute ago and is broken now keeps serving: a slip while editing, or a media server that
 * is away for a moment, must not take every player page down.
 *
 * @param location an `http(s)` URL, or a file path relative to the working directory. What a file's relative addresses
 *   mean is known only below `public/`, which the site serves; other files must use absolute ones.
 * @param fresh what was read a while ago will not do.
 * @throws MediaManifestError when it cannot be read or is not a manifest, and never was
 */
export function loadManifest(location: string, { fresh = false } = {}): Promise<MediaManifest> {
  const known = loaded.get(location);
  if (known && Date.now() - known.readAt < (fresh ? FRESH_ENOUGH_MS : FRESH_MS)) return known.manifest;
  const manifest = read(location).catch((error: unknown) => {
    if (known) {
      console.warn(`${reasonOf(error)} Using the one read before.`);
      return known.manifest;
    }
    loaded.delete(location);
    throw error;
  });
  loaded.set(location, { manifest, readAt: Date.now() });
  return manifest;
}

async function read(location: string): Promise<MediaManifest> {
  const isRemote = /^https?:\/\//.test(location);
  const text = await (isRemote ? fetchText(location) : readFile(resolve(location), 'utf8')).catch((error: unknown) => {
    throw new MediaManifestError(`The media manifest ${location} cannot be read: ${reasonOf(error)}.`, {
      cause: error,
    });
  });
  const manifest = parse(location, text);
  return isRemote
    ? resolveAddresses(manifest, location)
    : resolveAddresses(manifest, addressOfFile(location, manifest));
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}

function parse(location: string, text: string): MediaManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new MediaManifestError(
      `The media manifest ${location} is not JSON: ${reasonOf(error).replaceAll(/\s+/g, ' ')}.`,
      { cause: error },
    );
  }
  const result = mediaManifestSchema.safeParse(json);
  if (!result.success) {
    const problems = z.prettifyError(result.error);
    throw new MediaManifestError(`The media manifest ${location} is not valid:\n${problems}`, { cause: result.error });
  }
  return result.data;
}

/** Where the site serves a file below `public/`; elsewhere a file has no address for others to be relative to. */
function addressOfFile(location: string, manifest: MediaManifest): string {
  const below = relative(join(process.cwd(), 'public'), resolve(location));
  if (!below.startsWith('..')) return `/${below.split(sep).join('/')}`;
  const addresses = Object.values(manifest.streams).flatMap((stream) => [
    stream.src,
    ...stream.captions.map(({ src }) => src),
    ...(stream.storyboard ? [stream.storyboard] : []),
  ]);
  const homeless = addresses.find((address) => !/^(https?:\/)?\//.test(address));
  if (homeless === undefined) return '/';
  throw new MediaManifestError(
    `The media manifest ${location} is outside public/, so "${homeless}" in it must be a full URL or start with "/".`,
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
