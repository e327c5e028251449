import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before a server and passes on everything; from `update()` on its worker is another version. */
export async function otherBuild(server: string): Promise<{ url: string; update(): void; close(): void }> {
  let isNew = false;
  const proxy = createServer((asked, response) => {
    const { method, headers, url } = asked;
    const passed = request(new URL(url ?? '/', server), {
      method,
      headers: { ...headers, host: new URL(server).host },
    });
    passed.on('response', (answer) => {
      const isWorker = url === '/sw.js';
      if (!isWorker || !isNew) {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        return;
      }
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => {
        response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' });
        response.end(text.replace(/"version":"\w+"/, '"version":"another"'));
      });
    });
    passed.on('error', () => response.destroy());
    if (url === '/sw.js') passed.setHeader('accept-encoding', 'identity');
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    update: () => {
      isNew = true;
    },
    close: () => {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}
