import { z } from 'zod';
import { deviceName } from '@/lib/http/device-name';
import { randomId } from '@/lib/progress/random-id';

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
