import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';

/** A connection of the server, which clients take in turn. */
interface Line {
  socket: Socket;
  /** Whose transaction it is in. */
  client: Client | null;
}

interface Client {
  /** Null once it has left. */
  socket: Socket | null;
  line: Line | null;
  /** What it says while it waits for a line. */
  unsaid: Buffer[];
  /** Of its questions, how many the server has not answered to their end. */
  open: number;
}

const letter = (of: string) => of.charCodeAt(0);
const [QUERY, SYNC, TERMINATE, READY, KEY, OUTSIDE] = ['Q', 'S', 'X', 'Z', 'K', 'I'].map(letter);
/** One that no server has. */
const STRANGE_PROCESS = 2 ** 31 - 1;
const ROLLBACK = Buffer.from('Q\0\0\0\x0drollback\0', 'latin1');

/** Of one database and user. */
class Pool {
  readonly lines = new Set<Line>();
  readonly #clients = new Set<Client>();
  readonly #free: Line[] = [];
  readonly #waiting: Client[] = [];

  add(line: Line): void {
    this.lines.add(line);
    this.#free.push(line);
    line.socket.once('close', () => this.#lose(line));
    this.#serve();
  }

  join(socket: Socket): void {
    const client: Client = { socket, line: null, unsaid: [], open: 0 };
    const said = byMessage((message) => this.#say(client, message));
    this.#clients.add(client);
    socket.on('data', said).once('close', () => this.#leave(client));
  }

  /** Who comes again brings another. */
  #lose(line: Line): void {
    this.lines.delete(line);
    this.#free.splice(0, this.#free.length, ...this.#free.filter((each) => each !== line));
    for (const { socket } of this.#clients) socket?.destroy();
  }

  #say(client: Client, message: Buffer): void {
    if (message[0] === TERMINATE) return;
    if (message[0] === QUERY || message[0] === SYNC) client.open += 1;
    if (client.line) return void client.line.socket.write(message);
    if (client.unsaid.push(message) === 1) this.#waiting.push(client);
    this.#serve();
  }

  hear(line: Line, message: Buffer): void {
    const { client } = line;
    // A notification between two transactions has no client.
    if (!client) return;
    client.socket?.write(message);
    if (message[0] !== READY) return;
    client.open -= 1;
    if (client.open > 0 || message[5] !== OUTSIDE) return;
    [line.client, client.line] = [null, null];
    this.#free.push(line);
    this.#serve();
  }

  #leave(client: Client): void {
    this.#clients.delete(client);
    client.socket = null;
    const at = this.#waiting.indexOf(client);
    if (at >= 0) this.#waiting.splice(at, 1);
    if (!client.line) return;
    client.open += 1;
    client.line.socket.write(ROLLBACK);
  }

  #serve(): void {
    while (this.#free.length > 0 && this.#waiting.length > 0) {
      const [line, client] = [this.#free.shift() as Line, this.#waiting.shift() as Client];
      [line.client, client.line] = [client, line];
      line.socket.write(Buffer.concat(client.unsaid.splice(0)));
    }
  }
}

/**
 * Does what PgBouncer does in transaction mode, on machines that have none: a client has a connection of the server for one transaction
 * and another for the next, so that what it set, prepared or listens to is elsewhere. The server lets each client in over a connection of
 * its own; the first of those are kept.
 * @param size how many, for each database.
 */
export async function startTransactionPooler(serverPort: number, size = 3) {
  const pools = new Map<string, Pool>();
  const sockets = new Set<Socket>();

  function kept(socket: Socket): Socket {
    sockets.add(socket);
    socket.setNoDelay().on('error', () => socket.destroy());
    return socket.once('close', () => sockets.delete(socket));
  }

  /** @param who what the client has said first: its user and database. */
  function letIn(socket: Socket, who: Buffer): void {
    const pool = pools.get(who.toString()) ?? new Pool();
    pools.set(who.toString(), pool);
    const line: Line = { socket: kept(dial(serverPort, '127.0.0.1')), client: null };
    const pass = (said: Buffer) => line.socket.write(said);
    const end = () => line.socket.destroy();
    pass(who);
    socket.on('data', pass).once('close', end);
    const refused = () => socket.destroy();
    line.socket.once('close', refused);
    const letInBy = (message: Buffer) => {
      if (pool.lines.has(line)) return pool.hear(line, message);
      if (message[0] === KEY) message.writeUInt32BE(STRANGE_PROCESS, 5);
      socket.write(message);
      if (message[0] !== READY) return;
      socket.off('data', pass).off('close', end);
      line.socket.off('close', refused);
      pool.join(socket);
      if (pool.lines.size < size) pool.add(line);
      else line.socket.end();
    };
    line.socket.on('data', byMessage(letInBy));
  }

  const server = createServer((socket) => kept(socket).once('data', (who) => letIn(socket, who)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      const closed = once(server.close(), 'close');
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** PostgreSQL's messages: a letter, a length that counts itself, and the rest. */
function byMessage(take: (message: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    while (rest.length >= 5 && rest.length > rest.readUInt32BE(1)) {
      const length = 1 + rest.readUInt32BE(1);
      take(Buffer.from(rest.subarray(0, length)));
      rest = rest.subarray(length);
    }
  };
}
