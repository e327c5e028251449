/** Where a picture out of a file is, on this site. */
export function framePath(fileId: string): string {
  return `/api/library/frames/${fileId}.jpg`;
}
