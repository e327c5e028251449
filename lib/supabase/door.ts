import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { takeAttempt } from '@/lib/http/attempt-limit';
import { readLimited } from '@/lib/http/body';
import { addressOf } from '@/lib/http/client-address';
import { holdsPersonalToken } from '@/lib/http/personal-token';
import { isProblemError, problem } from '@/lib/http/problem';
import { type Identity, verifyAccessToken } from '@/lib/supabase/access-token';
import { supabaseConnection } from '@/lib/supabase/connection';
import { type DoorAddress, readDoorAddress } from '@/lib/supabase/door-address';
import type { SupabaseConnection } from '@/lib/supabase/supabase-connection';
import { MAIL_LEAST_MS } from '@/lib/supabase/untelling';

/** What stands behind the pages' own rules, asked of callers that come by this door instead. */
export interface DoorRules {
  /** Whether the session of a token goes on. */
  isSignedIn(who: Identity): Promise<boolean>;
  /** Whether an account's token may go past the pages to its household's tables. */
  mayReadTables(who: Identity): Promise<boolean>;
  /** Whether a change of password or address comes with a fresh proof that it is the account's person. */
  isProven(who: Identity, proof: { currentPassword: string | undefined; address: string }): Promise<boolean>;
  /** Whether no account may be made with an address, as if it had one. */
  isReserved(email: string): boolean;
  /** Why a new password is not taken; null: it is. */
  complaintAbout(password: string, email: string | null): string | null;
  /** Ends every other session of an account whose password was changed, or for which a new address was asked. */
  endOthers(who: Identity): Promise<void>;
  /** Tells the address before of the one that was asked for. */
  tellOfAskedAddress(who: Identity, asked: string): Promise<void>;
  /** As if a new address had been asked for, where another account has it. */
  pretendAddressChange(who: Identity, asked: string): Promise<void>;
}

const bodySchema = z.object({
  password: z.string().max(1000).optional(),
  email: z.string().max(254).optional(),
  current_password: z.string().max(1000).optional(),
  type: z.string().max(40).optional(),
});

/** What `PUT /user` changes that lets people in, or keeps them out. */
const credentialsSchema = z.looseObject({
  password: z.never().optional(),
  email: z.never().optional(),
  phone: z.never().optional(),
});

/**
 * The embedded Supabase's `/auth/v1` and `/rest/v1`, for supabase-js in a browser, a script or a test. With a hosted
 * project there is no such door here. The address is read once, the key comes before anything that costs or counts, and
 * attempts to sign in count together with those on our pages.
 */
export async function openDoor(request: Request, rules: DoorRules): Promise<Response> {
  const connection = await supabaseConnection();
  const { embedded } = connection;
  const asked = embedded && readDoorAddress(request.url, request.method);
  if (!asked) return problem({ status: 404, code: 'not-found', detail: 'There is no such address here.' });
  if (request.method === 'OPTIONS') return embedded.fetch(new Request(asked.url, request));
  if (bringsToken(request, asked.url)) return refusal(401, 'bad_jwt', 'A personal token is for /api alone.');
  if (!hasKey(request, asked, connection)) return refusal(401, 'no_api_key', 'A Supabase key is needed: `apikey`.');
  let body: string;
  try {
    body = await readLimited(request);
  } catch (error) {
    if (!isProblemError(error)) throw error;
    return refusal(413, 'request_too_large', error.message);
  }
  if (holdsNul(body) || /%00/.test(asked.url)) return refusal(400, 'validation_failed', 'No text here holds NUL.');
  const forward = (instead = body) => embedded.fetch(rewritten(request, asked.url, instead));
  const who = await bearerOf(request);
  if (who && !(await rules.isSignedIn(who))) return refusal(403, 'session_not_found', 'This session has ended.');
  if (asked.service === 'rest') {
    return who && !(await rules.mayReadTables(who)) ? behindPin() : forward();
  }
  return countedAnswer(request, asked, { body, who, rules, forward });
}

/** What comes along with a request to `/auth/v1` that is let through. */
interface Caller {
  body: string;
  who: Identity | null;
  rules: DoorRules;
  /** @param instead another body. */
  forward: (instead?: string) => Promise<Response>;
}

async function countedAnswer(
  request: Request,
  { route, what, url }: DoorAddress & { service: 'auth' },
  { body, who, rules, forward }: Caller,
): Promise<Response> {
  const sent = parsedJson(body);
  const said = bodySchema.safeParse(sent ?? {}).data;
  // What cannot be read here would be read behind the door, uncounted and unchecked.
  if (!said) return refusal(400, 'validation_failed', 'That is not what this address takes.');
  const address = addressOf(request.headers);
  const email = route === '/reauthenticate' ? (who?.email ?? undefined) : route === '/user' ? undefined : said.email;
  const verdict = await takeAttempt(what, { address, email });
  if (verdict.kind === 'wait') return patience(verdict.seconds);
  if (route === '/verify' && [said.type, new URL(url).searchParams.get('type')].includes('email_change')) {
    // By the code alone, the owner of an address that was mistyped would be handed the account.
    return refusal(403, 'reauthentication_needed', 'A new address is confirmed where its account is signed in.');
  }
  if (route === '/signup' && said.email && rules.isReserved(said.email)) {
    return alreadyRegistered();
  }
  const changesCredentials = route === '/user' && sent !== undefined && !credentialsSchema.safeParse(sent).success;
  if (changesCredentials || route === '/signup') {
    const weak =
      said.password === undefined ? null : rules.complaintAbout(said.password, said.email ?? who?.email ?? null);
    if (weak) return refusal(422, 'weak_password', weak);
  }
  if (changesCredentials && who) {
    const proof = { currentPassword: said.current_password, address };
    if (!(await rules.isProven(who, proof))) {
      return refusal(403, 'reauthentication_needed', 'Send `current_password` along: this changes who gets in.');
    }
    const counted = said.email ? await takeAttempt('mail', { address, email: said.email }) : verdict;
    if (counted.kind === 'wait') return patience(counted.seconds);
    return changed(who, sent, said.email, { rules, forward });
  }
  const response = await forward();
  const wasNoGuess = what === 'sign-in' || what === 'code';
  if (response.ok && wasNoGuess) await verdict.giveBack();
  return response;
}

/** Passes a proven change on. Neither the answer nor its time gives away that another account has the address. */
async function changed(
  who: Identity,
  sent: unknown,
  asked: string | undefined,
  { rules, forward }: Pick<Caller, 'rules' | 'forward'>,
): Promise<Response> {
  const pass = async () => {
    const response = await forward();
    if (!asked || response.headers.get('x-sb-error-code') !== 'email_exists') return response;
    await rules.pretendAddressChange(who, asked);
    return forward(JSON.stringify(sent, (name, value) => (name === 'email' ? undefined : value)));
  };
  const [response] = await Promise.all([pass(), asked ? sleep(MAIL_LEAST_MS) : undefined]);
  if (!response.ok) return response;
  await rules.endOthers(who);
  if (asked && asked.toLowerCase() !== who.email?.toLowerCase()) await rules.tellOfAskedAddress(who, asked);
  return response;
}

/** As the gateway looks for it; published keys need none. */
function hasKey(request: Request, asked: DoorAddress, keys: SupabaseConnection): boolean {
  if (asked.service === 'auth' && asked.route === '/.well-known/jwks.json') return true;
  const key = request.headers.get('apikey') ?? new URL(asked.url).searchParams.get('apikey');
  return key === keys.publishableKey || key === keys.secretKey;
}

/** No session stands behind a personal token, and row level security knows none. */
function bringsToken({ headers }: Request, url: string): boolean {
  const said = [headers.get('authorization'), headers.get('apikey'), ...new URL(url).searchParams.values()];
  return said.some((text) => text !== null && holdsPersonalToken(text));
}

async function bearerOf(request: Request): Promise<Identity | null> {
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return token ? verifyAccessToken(token) : null;
}

function rewritten(request: Request, url: string, body: string): Request {
  const { method, signal } = request;
  const headers = new Headers(request.headers);
  // Written anew, so that its length may differ.
  for (const name of ['content-length', 'transfer-encoding', 'content-encoding']) headers.delete(name);
  const hasBody = method !== 'GET' && method !== 'HEAD' && body !== '';
  return new Request(url, { method, headers, signal, body: hasBody ? body : undefined });
}

/** No column holds it, and the gateway takes it for a fault of its own. */
function holdsNul(body: string): boolean {
  let found = body.includes('\0');
  // Nothing else spells it in JSON, and few bodies have to be read for it.
  if (found || !body.includes('\\u0000')) return found;
  try {
    JSON.parse(body, (name, value) => {
      found ||= name.includes('\0') || (typeof value === 'string' && value.includes('\0'));
    });
  } catch {
    // No JSON is said by who reads it.
  }
  return found;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As Supabase says it, so that its clients understand. */
function refusal(status: number, code: string, msg: string, headers?: HeadersInit): Response {
  return Response.json({ code: status, error_code: code, msg, message: msg }, { status, headers });
}

/** To the letter what the gateway says of an address that has an account. */
function alreadyRegistered(): Response {
  const code = 'user_already_exists';
  const headers = { 'x-sb-error-code': code };
  return Response.json({ code: 422, error_code: code, msg: 'User already registered' }, { status: 422, headers });
}

function patience(seconds: number): Response {
  const words = `Too many tries. Wait ${seconds} seconds.`;
  return refusal(429, 'over_request_rate_limit', words, { 'retry-after': String(seconds) });
}

/** As PostgREST says it. */
function behindPin(): Response {
  const message = 'This household has a PIN, which the tables cannot ask for: use /api.';
  return Response.json({ code: '42501', message, details: null, hint: null }, { status: 403 });
}
