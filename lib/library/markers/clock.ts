/** Seconds as a person types them: `1:05`, `1:02:03`, `62`, `1:05.5`; null for what is none. */
export function parseClock(typed: string): number | null {
  const [, hours, minutes, seconds] =
    /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5}(?:[.,]\d{1,3})?)$/.exec(typed.trim()) ?? [];
  if (seconds === undefined) return null;
  const [inHour, inMinute] = [Number(minutes ?? 0), Number(seconds.replace(',', '.'))];
  if ((minutes !== undefined && inMinute >= 60) || (hours !== undefined && inHour >= 60)) return null;
  return Number(hours ?? 0) * 3600 + inHour * 60 + inMinute;
}

/** The same, to the tenth of a second where there is one: "1:05", "1:02:03.4". */
export function clockText(seconds: number): string {
  const tenths = Math.round(Math.max(0, seconds) * 10);
  const [hours, minutes, rest] = [Math.floor(tenths / 36_000), Math.floor(tenths / 600) % 60, tenths % 600];
  const two = (value: number) => String(value).padStart(2, '0');
  const shown = two(Math.floor(rest / 10)) + (rest % 10 ? `.${rest % 10}` : '');
  return hours > 0 ? `${hours}:${two(minutes)}:${shown}` : `${minutes}:${shown}`;
}
