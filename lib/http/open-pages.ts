/** What a stranger needs to come in, or to read before; and what any page is drawn with. */
const OPEN = [
  /^\/$/,
  /^\/(?:sign-in|sign-up|join)(?:\/|$)/,
  /^\/(?:about|api-docs|settings\/display)$/,
  /^\/(?:favicon\.ico|icon\.svg|apple-icon\.png|manifest\.webmanifest|robots\.txt|sw\.js)$/,
];

/** Whether a page is for people who are not signed in, where the catalog is not (`CATALOG_PUBLIC=off`). */
export function isOpenToStrangers(path: string): boolean {
  return OPEN.some((pattern) => pattern.test(path));
}

/** Whether a path is part of a stream that ships with the repository. */
export function isStream(path: string): boolean {
  return path.startsWith('/demo/media/');
}
