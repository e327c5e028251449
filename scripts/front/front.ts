import type { RequestListener, ServerResponse } from 'node:http';
import { EVERY_ANSWER, NO_PAGE } from '../../lib/http/answer-headers.ts';
import { readiness } from '../../lib/process/readiness.ts';
import { watchRequests } from '../observe/requests.ts';
import { frontMetrics } from './front-metrics.ts';
import { type Operated, operatorRoute } from './operator.ts';
import { builtRoutes, routeNames } from './route-name.ts';
import { FRONT_ROUTES, type FrontRoute, frontRouteOf, type RouteModule } from './routes.ts';
import { serveRoute } from './serve-route.ts';

/** Answers what is the front's, and has the pages answer everything else. */
export async function frontListener(operated: Operated): Promise<RequestListener> {
  const { pages, environment, stopping } = operated;
  const { port } = environment;
  const origin = `http://localhost:${port}`;
  const loaded = await Promise.all(
    Object.entries(FRONT_ROUTES).map(async ([route, load]): Promise<[string, RouteModule]> => [route, await load()]),
  );
  const modules = Object.fromEntries(loaded) as Record<FrontRoute, RouteModule>;
  const metrics = frontMetrics(pages);
  const watch = watchRequests(metrics, routeNames(builtRoutes(process.cwd())));
  readiness.put(() => (stopping.aborted ? 'Tonight is stopping.' : pages.areReady ? null : 'The pages are starting.'));
  const answer: RequestListener = (request, response) => {
    const own = operatorRoute(request);
    if (own)
      return void own(request, response, { ...operated, metrics }).catch((error: unknown) => fail(response, error));
    const found = frontRouteOf(request.url?.split('?', 1)[0] ?? '/');
    const handler = found && handlerOf(modules[found.route], request.method);
    if (!handler) return pages.passOn(request, response);
    serveRoute(handler, { request, response, origin, params: found.params }).catch((error: unknown) =>
      fail(response, error),
    );
  };
  return (request, response) => watch(request, response, () => answer(request, response));
}

function handlerOf(module: RouteModule, method = 'GET') {
  const verb = method === 'HEAD' && !module.HEAD ? 'GET' : method;
  return Object.hasOwn(module, verb) ? module[verb as keyof RouteModule] : undefined;
}

/** As Next does where a handler throws: the log says why, and the client does not hear it. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  console.error(error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { ...EVERY_ANSWER, ...NO_PAGE, 'cache-control': 'no-store' }).end();
}
