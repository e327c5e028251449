import { z } from 'zod';

const problemSchema = z.object({
  status: z.number(),
  code: z.string(),
  detail: z.string().default(''),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** An answer of ours that is a problem, as a browser meets it. `status` 0: no answer came at all. */
export class ProgressApiError extends Error {
  override readonly name = 'ProgressApiError';
  readonly status: number;
  /** Stable, see the API description; `unreachable` when no answer came. */
  readonly code: string;
  /** What the server asks to wait before the next try (429 and 503). */
  readonly retryAfterSeconds: number | null;
  readonly errors: { path: string; message: string }[];

  constructor(
    status: number,
    code: string,
    detail: string,
    retryAfterSeconds: number | null = null,
    errors: { path: string; message: string }[] = [],
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
    this.errors = errors;
  }
}

/** Reads a problem answer; anything else that is not a success is told by its status alone. */
export async function readProblem(response: Response): Promise<ProgressApiError> {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const wait = Number.isFinite(retryAfter) ? retryAfter : null;
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) return new ProgressApiError(response.status, 'unknown', response.statusText, wait);
  const { code, detail, errors } = parsed.data;
  return new ProgressApiError(response.status, code, detail, wait, errors);
}
