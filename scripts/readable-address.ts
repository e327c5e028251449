/**
 * Whether the path of a request can be decoded. Next answers 500 where it cannot, although the mistake is the
 * sender's; broken escapes in a query do no harm.
 */
export function isReadableAddress(address: string): boolean {
  try {
    decodeURIComponent(address.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
