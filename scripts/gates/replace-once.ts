/** Puts `after` where `before` stands. @throws unless it stands there exactly once: nothing may be planted beside the mark. */
export function replaceOnce(text: string, before: string, after: string, where: string): string {
  const times = text.split(before).length - 1;
  if (times !== 1) throw new Error(`${where} has ${times} times, not once: ${before}`);
  return text.replace(before, () => after);
}
