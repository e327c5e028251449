import { isIPv6 } from 'node:net';

/*
 * Nothing that opens a door and no person's address is written down, whatever an error says: logs are read by more
 * people than databases are, and kept for longer.
 */

const HIDDEN: [RegExp, string][] = [
  // Addresses with a name and a password in them.
  [/\b([a-z][a-z\d+.-]*:\/\/)[^\s/@]+@/gi, '$1…@'],
  [/\bsb_(?:secret|publishable)_[\w-]+/g, 'sb_…'],
  // Signed tokens.
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, 'eyJ…'],
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, '$1 …'],
  [
    /\b((?:api_key|access_token|refresh_token|token|code|password|secret|apikey)["']?\s*[=:]\s*["']?)[^\s"'&,;})]+/gi,
    '$1…',
  ],
  [/\b(cookie["']?\s*[=:]\s*)[^\n]+/gi, '$1…'],
  // People's mail.
  [/[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g, '…@…'],
  // Invitations and mailed links.
  [/(\/(?:join|link|return|address-back)\/)[\w.~-]+/g, '$1…'],
];

const IPV4 = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])/g;
const PERHAPS_IPV6 = /[\da-f]*(?::[\da-f]{0,4}){2,}/gi;

export function withoutSecrets(text: string): string {
  return HIDDEN.reduce((said, [pattern, instead]) => said.replace(pattern, instead), text)
    .replace(IPV4, (address) => (/^(?:127\.|0\.0\.0\.0$)/.test(address) ? address : '…'))
    .replace(PERHAPS_IPV6, (address) => (isIPv6(address) && !/^::1?$/.test(address) ? '…' : address));
}
