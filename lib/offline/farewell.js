/* Stands at the worker's address where `SERVICE_WORKER=off`: it takes the place of whatever worker there was, empties what
 * that kept, and goes. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(leave());
});

async function leave() {
  for (const name of await caches.keys()) if (name.startsWith('tonight-')) await caches.delete(name);
  await self.registration.unregister();
}
