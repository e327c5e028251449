import { z } from 'zod';
import { randomId } from '@/lib/progress/reporter/random-id';

export interface Device {
  id: string;
  /** As a person would call it, for example "Chrome on Android". */
  name: string;
}

const STORAGE_KEY = 'tonight-device';
const deviceIdSchema = z.guid();

/** This browser's own id, made at first use, with a name by which its owner recognises it. */
export function thisDevice(): Device {
  return { id: deviceId(), name: deviceName(navigator.userAgent) };
}

function deviceId(): string {
  try {
    const stored = deviceIdSchema.safeParse(localStorage.getItem(STORAGE_KEY));
    if (stored.success) return stored.data;
    const id = randomId();
    localStorage.setItem(STORAGE_KEY, id);
    return id;
  } catch {
    // Storage is refused: an id for this page alone still keeps its own reports together.
    return randomId();
  }
}

/** First match wins: most of these browsers also claim to be the ones below them. */
const BROWSERS = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;

const SYSTEMS = [
  [/SMART-TV|SmartTV|Tizen.*TV|Web0S|webOS|GoogleTV|Android TV|BRAVIA|AFT[A-Z]/i, 'TV'],
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'Chromebook'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/Windows/, 'Windows'],
  [/Linux/, 'Linux'],
] as const;

export function deviceName(userAgent: string): string {
  const browser = BROWSERS.find(([pattern]) => pattern.test(userAgent))?.[1];
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1];
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? 'Unknown device';
}
