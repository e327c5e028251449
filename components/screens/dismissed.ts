import { z } from 'zod';

const KEY = 'tonight-not-me';
/** An evening; on the next one another person may watch there. */
const DISMISSED_MS = 12 * 3600_000;
const schema = z.record(z.string(), z.number());

/** The screens that the viewer here has dismissed, by name. */
export function dismissedScreens(): Set<string> {
  const now = Date.now();
  return new Set(Object.entries(kept()).flatMap(([name, until]) => (until > now ? [name] : [])));
}

export function dismissScreen(name: string): void {
  const now = Date.now();
  const still = Object.entries(kept()).filter(([, until]) => until > now);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries([...still, [name, now + DISMISSED_MS]])));
  } catch {
    // Storage is refused: it is dismissed for as long as the page is open.
  }
}

function kept(): Record<string, number> {
  try {
    return schema.catch({}).parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}
