import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const LOOK_MS = 100;

/**
 * Gives requests to servers of this machine in turn, over connections that it holds, as Caddy or nginx does: to those that say they are ready,
 * and to another where a connection is refused. What is lost in any other way is answered 502.
 */
export async function startBalancer(ports: readonly number[]) {
  const agent = new Agent({ keepAlive: true });
  const ready = new Set(ports);
  let turn = 0;

  const look = setInterval(() => {
    for (const port of ports) {
      const is = (isReady: boolean) => (isReady ? ready.add(port) : ready.delete(port));
      request({ port, path: '/api/ready', timeout: 1000 }, (answer) => is(answer.resume().statusCode === 200))
        .on('error', () => is(false))
        .end();
    }
  }, LOOK_MS);

  function pass(asked: IncomingMessage, body: Buffer, response: ServerResponse, to: readonly number[]): void {
    const [port, ...others] = to;
    const { method, url: path, headers } = asked;
    request({ port, method, path, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    })
      .on('error', ({ code }: NodeJS.ErrnoException) => {
        if (code === 'ECONNREFUSED' && others.length > 0) return pass(asked, body, response, others);
        response.writeHead(502).end(code);
      })
      .end(body);
  }

  const server = createServer(async (asked, response) => {
    turn += 1;
    const inTurn = ports.map((_, index) => ports[(index + turn) % ports.length] as number);
    const first = inTurn.filter((port) => ready.has(port));
    pass(asked, await buffer(asked), response, [...first, ...inTurn.filter((port) => !ready.has(port))]);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => {
      clearInterval(look);
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}
