import 'server-only';
import { z } from 'zod';
import { serverEnvironment } from '@/lib/env/server';
import { CODE_SECONDS, PACE_SECONDS, playerName, TOKEN_SECONDS } from '@/lib/household/player-codes/player-code';
import {
  askPlayerCode,
  type CodeAnswer,
  endPlayerToken,
  makePlayerCode,
  type PlayerTokens,
  renewPlayerTokens,
} from '@/lib/household/player-codes/repository';
import { takeAttempt } from '@/lib/http/attempt-limit';
import { addressOf } from '@/lib/http/client-address';
import { isPersonalToken } from '@/lib/http/personal-token';
import { problem } from '@/lib/http/problem';
import { tooManyRequests } from '@/lib/http/too-many-requests';

/*
 * How a player gets its token, in Trakt's words. The player names its own program (`client_id`): any name is taken, and
 * the code and its tokens then belong to that program. A secret that is in every copy of a program is none, and is not
 * read.
 */

const client = z.string().min(1).max(200);
const secret = z.string().max(200);

export const codeBodySchema = z.object({ client_id: client });
export const pollBodySchema = z.object({ code: secret, client_id: client });
export const renewBodySchema = z.object({
  grant_type: z.string(),
  refresh_token: secret.optional(),
  client_id: client,
});
export const revokeBodySchema = z.object({ token: secret });

/** A code for the player to show. @throws ProblemError 429 */
export async function giveCode(request: Request, { client_id }: z.infer<typeof codeBodySchema>): Promise<Response> {
  const attempt = await takeAttempt('player', { address: addressOf(request.headers) });
  if (attempt.kind === 'wait') throw tooManyRequests(attempt.seconds, 'Too many codes were asked for.');
  const code = await makePlayerCode(client_id, playerName(request.headers.get('user-agent')));
  if (!code) throw tooManyRequests(60, 'Too many players wait for their code.');
  return Response.json({
    device_code: code.device,
    user_code: code.typed,
    verification_url: `${serverEnvironment().siteUrl}/activate`,
    expires_in: CODE_SECONDS,
    interval: PACE_SECONDS,
  });
}

/** As Trakt documents them. */
const POLL_STATUS: Record<Exclude<CodeAnswer, 'allowed'>, number> = {
  waiting: 400,
  unknown: 404,
  used: 409,
  expired: 410,
  denied: 418,
  'slow-down': 429,
};

export async function answerPoll(request: Request, body: z.infer<typeof pollBodySchema>): Promise<Response> {
  if (!isPersonalToken(body.code)) return unknown(request);
  const { answer, tokens } = await askPlayerCode(body.code, body.client_id);
  if (answer === 'allowed') return given(tokens);
  if (answer === 'unknown') return unknown(request);
  const headers = answer === 'slow-down' ? { 'retry-after': String(PACE_SECONDS) } : undefined;
  return Response.json({ message: answer }, { status: POLL_STATUS[answer], headers });
}

/** The next tokens of a player; 401 `invalid_grant` where there are none. */
export async function renew(request: Request, body: z.infer<typeof renewBodySchema>): Promise<Response> {
  if (body.grant_type !== 'refresh_token') {
    return refusal(
      400,
      'unsupported_grant_type',
      'A player comes in by the device flow, and goes on by its refresh token.',
    );
  }
  const renewal = body.refresh_token ?? '';
  const tokens = isPersonalToken(renewal) ? await renewPlayerTokens(renewal, body.client_id) : null;
  if (tokens) return given(tokens);
  await countWrong(request);
  return refusal(401, 'invalid_grant', 'This refresh token was revoked, was used, or is another program’s.');
}

/** Answers the same whatever it was given, as RFC 7009 has it. */
export async function revoke({ token }: z.infer<typeof revokeBodySchema>): Promise<Response> {
  if (isPersonalToken(token)) await endPlayerToken(token);
  return Response.json({});
}

function given({ access, renewal }: PlayerTokens): Response {
  return Response.json({
    access_token: access,
    token_type: 'bearer',
    expires_in: TOKEN_SECONDS,
    refresh_token: renewal,
    scope: 'public',
    created_at: Math.floor(Date.now() / 1000),
  });
}

function refusal(status: number, error: string, description: string): Response {
  return problem({ status, code: 'not-found', detail: description, extra: { error, error_description: description } });
}

async function unknown(request: Request): Promise<Response> {
  await countWrong(request);
  return problem({ status: POLL_STATUS.unknown, code: 'not-found', detail: 'There is no such code of a player.' });
}

/** Counts wrong codes and tokens, although 256 bits cannot be guessed. @throws ProblemError 429 */
async function countWrong(request: Request): Promise<void> {
  const attempt = await takeAttempt('token', { address: addressOf(request.headers) });
  if (attempt.kind === 'wait') throw tooManyRequests(attempt.seconds, 'Too many wrong codes and tokens.');
}
