import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';

/** A way to a port of this machine on which everything takes its time, each way and in its order; to be slowed at any moment. */
export async function startSlowLine(port: number) {
  const sockets = new Set<Socket>();
  let [least, most] = [0, 0];

  function carry(from: Socket, to: Socket): void {
    let last: Promise<unknown> = Promise.resolve();
    const after = (work: () => void) => {
      const delay = least + Math.random() * (most - least);
      const due = delay > 0 ? new Promise((resolve) => setTimeout(resolve, delay)) : undefined;
      last = last.then(() => due).then(work);
    };
    from.on('data', (chunk) => after(() => to.writable && to.write(chunk)));
    from.on('close', () => after(() => to.destroy()));
    from.on('error', () => from.destroy());
  }

  const server = createServer((here) => {
    const there = dial(port, '127.0.0.1');
    for (const socket of [here, there]) {
      sockets.add(socket.setNoDelay());
      socket.once('close', () => sockets.delete(socket));
    }
    carry(here, there);
    carry(there, here);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    /** Milliseconds, each way. */
    slow: (from: number, to: number) => {
      [least, most] = [from, to];
    },
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
