/** Of one file as it is sent, and of all that is packed in it. */
export const FILE_BYTES = 200_000_000;
/** Of everything in a ZIP together, unpacked. */
export const UNPACKED_BYTES = 2_000_000_000;
/** Of one JSON or XML text, which is read whole. */
export const TEXT_BYTES = 100_000_000;
/** Files in a ZIP. */
export const ENTRIES = 100_000;
/** Of one import. */
export const ROWS = 1_000_000;
/** No line of a table is longer. */
export const LINE_BYTES = 1_000_000;

/** What cannot be read, in words for the person who gave the file. */
export class UnreadableFileError extends Error {
  override name = 'UnreadableFileError';
}

export function isUnreadable(error: unknown): error is UnreadableFileError {
  return error instanceof Error && error.name === 'UnreadableFileError';
}
