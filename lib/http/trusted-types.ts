/*
 * Trusted Types: the browser lets no text become a script's address or markup of the page unless a policy says so. Next and
 * React have no say for what they load late, so that the page's default policy is asked for everything.
 */

/** Where the build's scripts are, and nothing that a person uploads or names. */
const OWN_SCRIPTS = '/_next/static/';
/** What keeps the app for when there is no network. */
const OWN_WORKER = '/sw.js';
/** How React makes an element that runs nothing. */
const REACTS_EMPTY_SCRIPT = '<script></script>';
/** What is parsed stands in no page, and runs nothing there. */
const PARSER = 'DOMParser parseFromString';

/** As browsers have it on `window`; TypeScript does not know it yet. */
export interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {
      createHTML(text: string, type: string, sink: string): string | null;
      createScriptURL(address: string): string | null;
    },
  ): unknown;
}

/** Whether a page at `origin` may load this as a script: the build's own, or what its own code made of parts, as a worker. */
export function isOwnScript(address: string, origin: string): boolean {
  if (!URL.canParse(address, origin)) return false;
  const { protocol, origin: from, pathname } = new URL(address, origin);
  return from === origin && (protocol === 'blob:' || pathname === OWN_WORKER || pathname.startsWith(OWN_SCRIPTS));
}

/** Makes the policy, once, before anything is loaded late; null from a rule makes the browser refuse. */
export function trustOwnScripts({ origin }: { origin: string }, trustedTypes: TrustedTypes | undefined): void {
  trustedTypes?.createPolicy('default', {
    createHTML: (text, _type, sink) => (text === REACTS_EMPTY_SCRIPT || sink === PARSER ? text : null),
    createScriptURL: (address) => (isOwnScript(address, origin) ? address : null),
  });
}
