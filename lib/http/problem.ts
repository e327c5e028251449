/** Every code a problem answer may carry, with what it means to a client; codes never change once published. */
export type ProblemCode =
  | 'not-signed-in'
  | 'cross-site'
  | 'not-your-profile'
  | 'above-cap'
  | 'pin-needed'
  | 'wrong-pin'
  | 'proof-needed'
  | 'not-for-tokens'
  | 'read-only'
  | 'wrong-password'
  | 'not-found'
  | 'wrong-method'
  | 'conflict'
  | 'too-large'
  | 'not-json'
  | 'invalid'
  | 'rate-limited'
  | 'unavailable'
  | 'no-answer'
  | 'internal';

export interface FieldError {
  /** Where in the body or query, for example `reports.3.position`. */
  path: string;
  message: string;
}

export interface Problem {
  status: number;
  code: ProblemCode;
  detail: string;
  errors?: FieldError[];
  retryAfterSeconds?: number;
  /** Further members a client can act on, for example what is stored instead. */
  extra?: Record<string, unknown>;
}

const TITLES: Record<ProblemCode, string> = {
  'not-signed-in': 'Not signed in',
  'cross-site': 'Asked for by another site',
  'not-your-profile': 'Not your profile',
  'above-cap': 'Above the rating cap',
  'pin-needed': 'PIN needed',
  'wrong-pin': 'Wrong PIN',
  'proof-needed': 'Proof of the account needed',
  'wrong-password': 'Wrong password',
  'not-for-tokens': 'Not for personal tokens',
  'read-only': 'This token only reads',
  'not-found': 'Not found',
  'wrong-method': 'Wrong method',
  conflict: 'Conflict',
  'too-large': 'Too large',
  'not-json': 'Not JSON',
  invalid: 'Invalid',
  'rate-limited': 'Too many requests',
  unavailable: 'Unavailable for a moment',
  'no-answer': 'The other screen did not answer',
  internal: 'Something went wrong',
};

/** An answer as RFC 9457 has it: `application/problem+json`. */
export function problem({ status, code, detail, errors, retryAfterSeconds, extra }: Problem): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(Math.ceil(retryAfterSeconds)));
  return new Response(
    JSON.stringify({ type: 'about:blank', title: TITLES[code], status, code, detail, errors, ...extra }),
    { status, headers },
  );
}

/** Thrown anywhere below a handler, answered as the problem it carries. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problem: Problem;

  constructor(details: Problem, options?: ErrorOptions) {
    super(details.detail, options);
    this.problem = details;
  }
}

/** By name: Next may load this module once per bundle, and the class of one is not that of another. */
export function isProblemError(error: unknown): error is ProblemError {
  return error instanceof Error && error.name === 'ProblemError' && 'problem' in error;
}
