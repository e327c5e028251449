import 'server-only';
import { knownToken } from '@/lib/household/tokens/known-token';
import type { TokenActor, TokenPurpose } from '@/lib/household/tokens/token';
import { addressOf } from '@/lib/http/client-address';
import { isPersonalToken } from '@/lib/http/personal-token';

/**
 * For whom the secret of an address acts: a calendar's, a feed's, a hook's. Null for one that opens nothing, or something else.
 * @throws ProblemError 429 after too many that were wrong.
 */
export async function actorOfSecret(
  request: Request,
  secret: string,
  purpose: TokenPurpose,
): Promise<TokenActor | null> {
  return isPersonalToken(secret) ? knownToken(secret, purpose, addressOf(request.headers)) : null;
}
