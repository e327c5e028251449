/** Sets a cookie from a page, in the words that a header would have: what no server has to wait for. */
export function writeCookie(line: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Cookie Store is not everywhere yet.
  document.cookie = line;
}
