import { leaveTheRest } from '@/lib/http/stand-in';

/**
 * An answer of JSON that keeps its text, so that our own server need not read it out of a stream, which costs more than to
 * write it; nor is the `Response` made before something else of it is asked for. Whatever looks at it finds one.
 */
export class JsonAnswer {
  readonly written: string;
  readonly headers = new Headers({ 'content-type': 'application/json' });
  readonly status = 200;
  #whole: Response | undefined;

  private constructor(value: unknown) {
    this.written = JSON.stringify(value);
  }

  static of(value: unknown): Response {
    return new JsonAnswer(value) as unknown as Response;
  }

  get whole(): Response {
    this.#whole ??= new Response(this.written, { headers: this.headers });
    return this.#whole;
  }
}

leaveTheRest(JsonAnswer.prototype, Response.prototype);
Object.setPrototypeOf(JsonAnswer.prototype, Response.prototype);
