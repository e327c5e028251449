/** A profile whose household may have a clock of its own. */
export interface Clocked {
  /** How far it is ahead of the true time, in milliseconds: what a suite set by the door for tests, else 0. */
  clockAheadMs: number;
}

/** What time it is for a household. Whatever a household's rules or pages call now, today or this evening begins here. */
export function nowFor({ clockAheadMs }: Clocked): Date {
  return new Date(Date.now() + clockAheadMs);
}

/** The same for a page that is open to visitors, too. */
export function nowForViewer(viewer: { profiles: readonly Clocked[] } | null): Date {
  const [somebody] = viewer?.profiles ?? [];
  return somebody ? nowFor(somebody) : new Date();
}
