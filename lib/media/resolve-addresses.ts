import type { MediaManifest, MediaStream } from '@/lib/media/media';

/**
 * Makes every address in a manifest one that a browser can open, wherever the page is.
 *
 * @param base where the manifest itself is: an absolute URL, or a path on this site such as `/demo/media/manifest.json`
 */
export function resolveAddresses(manifest: MediaManifest, base: string): MediaManifest {
  const address = (src: string) => addressFrom(base, src);
  const streams = Object.entries(manifest.streams).map(([name, stream]): [string, MediaStream] => [
    name,
    {
      ...stream,
      src: address(stream.src),
      captions: stream.captions.map((track) => ({ ...track, src: address(track.src) })),
      ...(stream.storyboard && { storyboard: address(stream.storyboard) }),
    },
  ]);
  return { ...manifest, streams: Object.fromEntries(streams) };
}

/** Never asked for anything: it lets a path be resolved by the rules for URLs, and is taken off again. */
const THIS_SITE = 'http://this-site.invalid';

function addressFrom(base: string, src: string): string {
  const { href } = new URL(src, new URL(base, THIS_SITE));
  return href.startsWith(`${THIS_SITE}/`) ? href.slice(THIS_SITE.length) : href;
}
