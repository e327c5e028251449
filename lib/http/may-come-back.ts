import type { ServerResponse } from 'node:http';
import { isOfWhoWatches } from './of-who-watches.ts';

/**
 * Lets a browser keep a personal page for Back, as it stands. Next calls all of them `no-store`, and no browser keeps
 * such a page. With `Vary: Cookie` the copy in the browser's own cache counts for the cookies it was made for alone: who
 * signs out or switches the profile gets another. Next writes that header itself, over what a proxy or the settings said,
 * so it is done when the head goes out.
 * @param address path and query, as asked
 */
export function mayComeBack(response: ServerResponse, address: string): void {
  if (!isOfWhoWatches(address)) return;
  const { writeHead } = response;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const isPage = String(response.getHeader('content-type') ?? '').startsWith('text/html');
    if (status === 200 && isPage && String(response.getHeader('cache-control')).includes('no-store')) {
      response.setHeader('cache-control', 'private, no-cache');
      response.appendHeader('vary', 'Cookie');
    }
    return Reflect.apply(writeHead, response, [status, ...rest]);
  };
}
