import 'server-only';
import { rememberedToken } from '@/lib/household/tokens/memory';
import { useToken } from '@/lib/household/tokens/repository';
import type { TokenActor, TokenPurpose } from '@/lib/household/tokens/token';
import { takeAttempt } from '@/lib/http/attempt-limit';
import { hashOfSecret } from '@/lib/http/personal-token';
import { tooManyRequests } from '@/lib/http/too-many-requests';

/**
 * For whom a secret acts; null for one that opens nothing, or something else. 256 bits cannot be guessed; wrong secrets
 * are counted all the same, so that no network keeps the store busy.
 * @param address network address, as `addressOf` says.
 * @throws ProblemError 429 after too many that were wrong.
 */
export function knownToken(secret: string, purpose: TokenPurpose, address: string): Promise<TokenActor | null> {
  const hash = hashOfSecret(secret);
  return rememberedToken(`${purpose} ${hash}`, async () => {
    const attempt = await takeAttempt('token', { address });
    if (attempt.kind === 'wait') {
      throw tooManyRequests(attempt.seconds, `Too many wrong tokens. Wait ${attempt.seconds} seconds.`);
    }
    const actor = await useToken(hash, purpose);
    if (actor) await attempt.giveBack();
    return actor;
  });
}
