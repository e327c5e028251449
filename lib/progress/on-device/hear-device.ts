/** Tells this browser's other pages that something of the device's own progress has changed. */
const CHANNEL = 'tonight-device';

let telling: BroadcastChannel | undefined;

export function tellDeviceChanged(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  telling ??= new BroadcastChannel(CHANNEL);
  telling.postMessage(null);
}

/** @returns what ends it. */
export function hearDevice(listener: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const hearing = new BroadcastChannel(CHANNEL);
  hearing.onmessage = listener;
  return () => hearing.close();
}
