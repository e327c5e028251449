import createClient, { type Client } from 'openapi-fetch';
import { asked } from './asked.ts';
import { wordsOf } from './problem.ts';
import type { paths } from './schema.ts';

/** Tonight's API with its own types; every address, body and answer is known (see /api/openapi.json). */
export type Api = Client<paths>;

/** The API as the account of an access token. */
export function apiOf(url: string, accessToken: string): Api {
  return createClient<paths>({ baseUrl: url, headers: { authorization: `Bearer ${accessToken}` }, fetch: asked });
}

/** What an answer holds. @throws with the problem in words where it is one. */
export function answered<Data>(answer: { data?: Data; error?: unknown; response: Response }): Data {
  if (answer.response.ok) return answer.data as Data;
  const { status, url } = answer.response;
  throw new Error(`${new URL(url).pathname} answered ${status}: ${wordsOf(answer.error)}`);
}
