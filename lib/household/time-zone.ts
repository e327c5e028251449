import { RecentMap } from '@/lib/process/recent-map';

const known = new RecentMap<string, boolean>(1000);

/** Whether a name is a time zone's. An offset is none: databases count it the other way round than browsers. */
export function isTimeZone(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const is = /^[A-Za-z]/.test(name) && isRead(name);
  known.set(name, is);
  return is;
}

function isRead(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
