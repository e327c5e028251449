import { leaveTheRest } from '@/lib/http/stand-in';

/**
 * An answer of JSON that keeps its text, so that our own server need not read it out of a stream, which costs more than to
 * write it. Whatever else looks at it finds a `Response`.
 */
export class JsonAnswer extends Response {
  readonly written: string;
  readonly #headers = new Headers({ 'content-type': 'application/json' });
  #whole: Response | undefined;

  constructor(value: unknown) {
    super(null);
    this.written = JSON.stringify(value);
  }

  override get headers(): Headers {
    return this.#headers;
  }

  get whole(): Response {
    this.#whole ??= new Response(this.written, { headers: this.#headers });
    return this.#whole;
  }
}

leaveTheRest(JsonAnswer.prototype, Response.prototype);
