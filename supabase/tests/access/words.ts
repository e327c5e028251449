import { z } from 'zod';
import { OUTSIDERS, type Role, type Word } from '@/lib/testing/access/table';

const problemSchema = z.object({
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string() })).default([]),
});

const BY_CODE: Record<string, Word> = {
  'not-signed-in': 'sign in',
  'not-your-profile': 'refused',
  // A visitor of the demo has a password that no person knows.
  'wrong-password': 'refused',
  'not-for-tokens': 'refused',
  'read-only': 'refused',
  'above-cap': 'above cap',
  'pin-needed': 'PIN',
  'proof-needed': 'proof',
  'not-found': 'not found',
};

/** That it was done, in the household or in the asker's own. */
export function doneBy(role: Role): Word {
  return OUTSIDERS.includes(role) && role !== 'nobody' ? 'own' : 'yes';
}

/** What a route's answer comes to. @throws where the example is wrong, or the answer is none that the table knows. */
export function wordFor(status: number, headers: Headers, body: string, role: Role): Word {
  if (status >= 200 && status < 300) return doneBy(role);
  if (status >= 300 && status < 400 && headers.get('location')?.endsWith('?stale')) return 'refused';
  const { code, detail, errors } = problemSchema.parse(JSON.parse(body));
  if (code === 'invalid' && errors[0]?.path === 'profileId' && errors.length === 1) return 'choose';
  if (code === 'conflict' && /has no household|no household yet/.test(detail)) return 'no household';
  const word = BY_CODE[code];
  if (!word) throw new Error(`${role} is answered ${status} ${body}`);
  return word;
}

/** What an answer says; of a stream, what it says first. */
export async function told(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}
