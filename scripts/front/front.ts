import type { RequestListener, ServerResponse } from 'node:http';
import type { ServerEnvironment } from '../../lib/env/server.ts';
import type { Pages } from './pages.ts';
import { FRONT_ROUTES, type FrontRoute, frontRouteOf, type RouteModule } from './routes.ts';
import { serveRoute } from './serve-route.ts';

/** Answers what is the front's, and has the pages answer everything else. */
export async function frontListener(pages: Pages, { port }: ServerEnvironment): Promise<RequestListener> {
  const origin = `http://localhost:${port}`;
  const loaded = await Promise.all(
    Object.entries(FRONT_ROUTES).map(async ([route, load]): Promise<[string, RouteModule]> => [route, await load()]),
  );
  const modules = Object.fromEntries(loaded) as Record<FrontRoute, RouteModule>;
  return (request, response) => {
    const found = frontRouteOf(request.url?.split('?', 1)[0] ?? '/');
    const handler = found && handlerOf(modules[found.route], request.method);
    if (!handler) return pages.passOn(request, response);
    serveRoute(handler, { request, response, origin, params: found.params }).catch((error: unknown) =>
      fail(response, error),
    );
  };
}

function handlerOf(module: RouteModule, method = 'GET') {
  const verb = method === 'HEAD' && !module.HEAD ? 'GET' : method;
  return Object.hasOwn(module, verb) ? module[verb as keyof RouteModule] : undefined;
}

/** As Next does where a handler throws: it is said in the log, and nobody else is told why. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  console.error(error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500).end();
}
