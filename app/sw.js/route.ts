import { serverEnvironment } from '@/lib/env/server';
import { otherMethods } from '@/lib/http/other-methods';
import { workerSource } from '@/lib/offline/worker-source';
import { route } from '@/lib/use-cases/access/route';

export const dynamic = 'force-dynamic';

/** The service worker. Browsers look for a new one with every visit, so that no cache may keep it. */
export const GET = route({ acts: 'anyone' }, async () => {
  const source = await workerSource(serverEnvironment().serviceWorker);
  return new Response(source, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
