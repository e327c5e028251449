/** Seconds from a time as people write it: "41:02", "1:02:30", or minutes alone; null when it is no time. */
export function parseClockTime(text: string): number | null {
  const match = /^\s*(?:(\d{1,2}):)?(\d{1,3})(?::(\d{1,2}))?\s*$/.exec(text);
  if (!match) return null;
  const parts = text.trim().split(':').map(Number);
  if (parts.slice(1).some((part) => part > 59)) return null;
  const [first = 0, second = 0, third = 0] = parts;
  if (parts.length === 3) return first * 3600 + second * 60 + third;
  return first * 60 + second;
}
