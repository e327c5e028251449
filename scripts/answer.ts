import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import { opensWithPicture, withScriptsBehindPicture } from '../components/ui/scripts-behind-picture.ts';
import type { ServerEnvironment } from '../lib/env/server.ts';
import { EVERY_ANSWER, NO_PAGE } from '../lib/http/answer-headers.ts';
import { clientAddress } from '../lib/http/client-address.ts';
import { changeFirstPiece } from '../lib/http/first-piece.ts';
import { withFreshNonces } from '../lib/http/fresh-nonces.ts';
import { withLookFirst } from '../lib/http/look-first.ts';
import { mayComeBack } from '../lib/http/may-come-back.ts';
import { swapNonces } from '../lib/http/nonce.ts';
import { noticeProxyTroubles, PROXY_WORDS, proxyTroubles } from '../lib/http/proxy-trouble.ts';
import { REQUEST_ID, requestIdOf, withRequestId } from '../lib/process/request-id.ts';
import { readAddress } from './read-address.ts';

/** A browser that saw the site over https once asks in no other way for two years. */
const HSTS = 'max-age=63072000';

/**
 * After a server action that redirects, Next asks its own server for the page and hands on the headers of the first request,
 * this one among them. No client knows its value.
 */
export const OWN_HEADER = 'x-tonight-own';

/** Where the pages tell their front of themselves; the front passes nothing on to it. */
export const PAGES_METRICS = '/operator/pages-metrics';

/** Refuses addresses that cannot be read, and says who asks to all that comes behind. */
export function fromOutside(
  handle: RequestListener,
  { siteUrl, trustedProxies }: ServerEnvironment,
  ownValue: string,
): RequestListener {
  const isHttps = siteUrl.startsWith('https:');
  return (request, response) => {
    if (isHttps) response.setHeader('strict-transport-security', HSTS);
    const address = readAddress(request.url ?? '', request.method);
    if (typeof address !== 'string') {
      const headers = { ...EVERY_ANSWER, ...NO_PAGE, 'content-type': 'text/plain; charset=utf-8' };
      response.writeHead(address.status, { ...headers, ...(address.status === 405 && { allow: 'GET, HEAD, POST' }) });
      response.end(address.words);
      return;
    }
    request.url = address;
    const { headers, socket } = request;
    if (headers[OWN_HEADER] !== ownValue) {
      const troubles = proxyTroubles({ headers, peer: socket.remoteAddress }, { trustedProxies, siteUrl });
      for (const trouble of noticeProxyTroubles(troubles)) console.warn(PROXY_WORDS[trouble]);
      // Next believes what a client says of itself here, and leaves nothing else of whom it is.
      const said = headers['x-forwarded-for'];
      const forwarded = Array.isArray(said) ? said.join(',') : said;
      headers['x-forwarded-for'] = clientAddress(forwarded, socket.remoteAddress, trustedProxies);
      headers[OWN_HEADER] = ownValue;
    }
    handle(request, response);
  };
}

/** What stands around Next's own handler in every answer. It answers only our front and Next itself. */
export function aroundNext(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  ownValue: string,
): RequestListener {
  const compress = compression();
  const standIn = swapNonces();
  return (request, response) => {
    const { headers } = request;
    if (headers[OWN_HEADER] !== ownValue) {
      response.writeHead(403).end();
      return;
    }
    // Next says these of what its own routes answer, and nothing of redirects and files that are not there.
    for (const [name, value] of Object.entries(EVERY_ANSWER)) response.setHeader(name, value);
    // Next takes a page's nonce from these, and a kept page's would be a stranger's for an hour.
    delete headers['content-security-policy'];
    delete headers['content-security-policy-report-only'];
    compress(request as never, response as never, () => {
      const { url = '/' } = request;
      const isPlayers = url.startsWith('/watch/');
      if (opensWithPicture(url)) {
        changeFirstPiece(response, (page) =>
          withScriptsBehindPicture(isPlayers ? withLookFirst(page) : page, isPlayers),
        );
      }
      withFreshNonces(response, standIn);
      mayComeBack(response, url);
      void withRequestId(requestIdOf(headers[REQUEST_ID]), () => handle(request, response));
    });
  };
}
