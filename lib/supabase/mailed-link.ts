import { createHmac, timingSafeEqual } from 'node:crypto';

/** The link that the embedded Supabase writes: to its own door, which answers with a session no page of ours reads. */
const VERIFY_LINK = /https?:\/\/[^\s"'<>]+\/auth\/v1\/verify\?[^\s"'<>]+/g;
const PURPOSES: Record<string, string | undefined> = { recovery: 'recovery', magiclink: 'email', signup: 'email' };

/** What a link of ours carries. */
export interface MailedLink {
  token: string;
  seal: string;
  type: 'email' | 'recovery';
}

/** Where the code for a new address is entered. */
const ADDRESS_PAGE = '/settings/account/address';

/** A mail's words with links that our own page takes, as a hosted project's template writes them. */
export function withOurLinks(words: string, siteUrl: string, secret: string): string {
  return words.replace(VERIFY_LINK, (link) => ourLink(siteUrl, link, secret));
}

/**
 * `/sign-in/return?token={{ .TokenHash }}&type=…`, with a seal: what stands for the token follows from an address and six
 * digits, so that a person who knows the address could try all codes. Supabase takes a token for either type: the seal
 * keeps a link that signs in from replacing the password.
 */
export function ourLink(siteUrl: string, link: string, secret: string): string {
  const { searchParams } = new URL(link.replaceAll('&amp;', '&'));
  const asked = searchParams.get('type') ?? '';
  // A new address is confirmed in a signed-in browser only: the owner of a mistyped address must not get the account.
  if (asked === 'email_change') return `${siteUrl}${ADDRESS_PAGE}`;
  const type = PURPOSES[asked];
  if (!type) return link;
  const token = searchParams.get('token') ?? '';
  return `${siteUrl}/sign-in/return?${new URLSearchParams({ token, seal: seal(token, type, secret), type })}`;
}

export function isSealed({ token, type, seal: given }: MailedLink, secret: string): boolean {
  const wanted = Buffer.from(seal(token, type, secret));
  const said = Buffer.from(given);
  return said.length === wanted.length && timingSafeEqual(said, wanted);
}

function seal(token: string, type: string, secret: string): string {
  return createHmac('sha256', secret).update(`mailed link ${type} ${token}`).digest('base64url');
}
