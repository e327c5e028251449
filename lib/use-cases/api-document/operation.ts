import type { z } from 'zod';

/** One thing the HTTP API does, said in the schemas that parse it. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With `{name}` for what is in the path. */
  path: string;
  /** What a generated client calls it; never changes once published. */
  id: string;
  /** Which personal tokens it takes: none where nothing is said. */
  tokens?: 'read' | 'write';
  summary: string;
  description?: string;
  /** Everything in the path and the query together, as the handler parses it. */
  parameters?: z.ZodObject;
  body?: z.ZodType;
  /** What a success answers: a schema, `events` for server-sent events, `nothing` for 204. */
  answer: z.ZodType | 'events' | 'nothing';
  /** 200 alone where nothing is said. */
  successStatuses?: (200 | 201 | 204)[];
  /** Statuses of problems it may answer beyond 401, 500 and 503, which all may. */
  problems: ProblemStatus[];
}

export type ProblemStatus = 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 504;

/** What reading a body may answer. */
export const BODY_PROBLEMS: ProblemStatus[] = [400, 413, 415, 422];
