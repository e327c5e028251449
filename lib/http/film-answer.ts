import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { leaveTheRest } from '@/lib/http/stand-in';

/** As much as is read of a file at once. */
const CHUNK_BYTES = 256 * 1024;

/** An open file, whose bytes may come into memory that is there already. */
export interface SentFile {
  /** Fewer bytes where it ends before. */
  read(start: number, length: number, into?: Buffer): Promise<Buffer>;
  close(): Promise<void>;
}

interface Sent {
  file: SentFile;
  /** With both. */
  span: { start: number; end: number };
  status: number;
  headers: Record<string, string>;
}

/**
 * Part of a film, which our own server sends out of one piece of memory. Through a stream every chunk takes new memory, twice: after a
 * few dozen of them all that the server holds is looked through for what is over, and a jump waits for that. Whatever else looks at
 * the answer finds a `Response`.
 */
export class FilmAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly #sent: Sent;
  #whole: Response | undefined;

  private constructor(sent: Sent) {
    this.status = sent.status;
    this.headers = new Headers(sent.headers);
    this.#sent = sent;
  }

  static of(sent: Sent): Response {
    return new FilmAnswer(sent) as unknown as Response;
  }

  /** Closes the file. What ends halfway ends halfway. */
  async sendTo(response: ServerResponse): Promise<void> {
    const { file } = this.#sent;
    try {
      for await (const bytes of this.#bytes(Buffer.allocUnsafeSlow(CHUNK_BYTES))) {
        if (!(await written(response, bytes))) return;
      }
      response.end();
    } catch {
      response.destroy();
    } finally {
      await file.close();
    }
  }

  get whole(): Response {
    if (!this.#whole) {
      const { status, headers } = this;
      const bytes = Readable.from(this.#bytes(), { objectMode: false, highWaterMark: CHUNK_BYTES });
      bytes.once('close', () => void this.#sent.file.close());
      this.#whole = new Response(Readable.toWeb(bytes) as unknown as BodyInit, { status, headers });
    }
    return this.#whole;
  }

  /** @param into the same for all of them, so that each is over once the next is asked for. */
  async *#bytes(into?: Buffer): AsyncGenerator<Buffer> {
    const { file, span } = this.#sent;
    for (let at = span.start; at <= span.end; ) {
      const bytes = await file.read(at, Math.min(CHUNK_BYTES, span.end + 1 - at), into);
      // A client that was promised more would wait for it.
      if (bytes.length === 0) throw new Error('The file has become shorter');
      at += bytes.length;
      yield bytes;
    }
  }
}

leaveTheRest(FilmAnswer.prototype, Response.prototype);
Object.setPrototypeOf(FilmAnswer.prototype, Response.prototype);

/** Whether the bytes are with the system, so that their memory is free again; not where the client has left. */
function written(response: ServerResponse, bytes: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    response.write(bytes, (error) => resolve(!error));
  });
}
