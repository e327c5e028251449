/** Where a page asks for the account's proof, and goes on from. */
export function confirmPath(next: string): string {
  return `/settings/confirm?next=${encodeURIComponent(next)}`;
}
