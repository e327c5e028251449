/**
 * What is wrong with another server, as a word that the interface knows: it is `away` or `hanging`; it `refused` the key; what
 * answers is no Jellyfin (`other`), another one than before (`moved`), too `old`, or says things that we do not know (`strange`);
 * or it has no such library or film any more (`gone`).
 */
export type SourceTrouble = 'away' | 'hanging' | 'refused' | 'other' | 'moved' | 'old' | 'strange' | 'gone';

export class SourceError extends Error {
  override name = 'SourceError';
  readonly trouble: SourceTrouble;

  /** @param detail for the log; never with a key in it. */
  constructor(trouble: SourceTrouble, detail: string) {
    super(detail);
    this.trouble = trouble;
  }
}

/** Whether something may be as before a moment later. */
export function isPassing(trouble: SourceTrouble): boolean {
  return trouble === 'away' || trouble === 'hanging';
}
