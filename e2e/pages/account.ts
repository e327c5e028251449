import type { Page } from '@playwright/test';
import type { SignedUpHousehold } from '../../lib/testing/signed-up-household';
import type { TonightServer } from '../../lib/testing/tonight-server';

/** The last of what was mailed to somebody that a pattern finds, where the server prints its mail. */
export function mailed(tonight: TonightServer, email: string, pattern: RegExp): string {
  const letters = tonight.output().matchAll(new RegExp(`To: ${email}[^]*?${pattern.source}`, 'g'));
  return [...letters].at(-1)?.[1] ?? '';
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** As if the household had signed in a while ago: nothing proves its account any more. */
export async function endProof(tonight: TonightServer, { accessToken }: SignedUpHousehold): Promise<void> {
  const [, claims = ''] = accessToken.split('.');
  const { session_id: session } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const { secretKey } = tonight.keys();
  const answer = await fetch(`${tonight.url}/rest/v1/rpc/prove_session`, {
    method: 'POST',
    headers: { apikey: secretKey, 'content-type': 'application/json' },
    body: JSON.stringify({ session, given: null }),
  });
  if (!answer.ok) throw new Error(`prove_session answered ${answer.status}`);
}
