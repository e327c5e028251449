import type { Journal } from '@/lib/progress/journal/journal';
import { postReports } from '@/lib/progress/post-reports';
import { randomId } from '@/lib/progress/random-id';
import {
  createDelivery,
  type Delivery,
  type DeliveryClock,
  type DeliveryParts,
} from '@/lib/progress/reporter/delivery';

/** The page's clocks and timers. */
export const pageClock: DeliveryClock = {
  page: randomId(),
  wall: () => Date.now(),
  steady: () => performance.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Delivery with the browser's own fetch, clocks and locks; picks up again when the network comes back. */
export function createBrowserDelivery(
  journal: Journal,
  heard: Pick<DeliveryParts, 'onStored' | 'onRefused'>,
): Delivery {
  const delivery = createDelivery({
    journal,
    post: postReports,
    clock: pageClock,
    exclusively,
    chance: Math.random,
    ...heard,
  });
  const wake = () => delivery.wake();
  window.addEventListener('online', wake);
  return {
    ...delivery,
    stop() {
      window.removeEventListener('online', wake);
      delivery.stop();
    },
  };
}

/** One tab delivers at a time; another finds the journal already empty when its turn comes. */
async function exclusively(work: () => Promise<void>): Promise<void> {
  // Web Locks need a secure context; without them a repeat is recognised by the server.
  if (!navigator.locks) return work();
  await navigator.locks.request('tonight-progress-delivery', work);
}
