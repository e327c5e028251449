'use server';

import { revalidatePath } from 'next/cache';
import type { z } from 'zod';
import { serverEnvironment } from '@/lib/env/server';
import { complaint, type FormState, refused } from '@/lib/household/form-state';
import { hasProof, type Manager, requireManager, requireProved } from '@/lib/household/managing';
import { proofFromForm } from '@/lib/household/proof/from-form';
import { idIn } from '@/lib/household/schema';
import { insertToken, listTokens, type NewToken, revokeToken } from '@/lib/household/tokens/repository';
import { feedFormSchema, hookFormSchema, MAX_TOKENS, tokenFormSchema } from '@/lib/household/tokens/schema';
import { hashOfSecret, newPersonalToken } from '@/lib/http/personal-token';

const PAGE = '/settings/players';

/** Makes a token for one profile. Its holder needs no PIN, so this asks for the account's proof, as for a PIN. */
export async function makeTokenAction(_: FormState | null, form: FormData): Promise<FormState> {
  return make(form, tokenFormSchema, ({ name, profileId, may }) => ({
    token: { name, profileId, purpose: 'api', mayWrite: may === 'write' },
    shown: (secret) => secret,
  }));
}

/** Makes an address at which another player reports for one profile, on the same terms. */
export async function makeHookAction(_: FormState | null, form: FormData): Promise<FormState> {
  return make(form, hookFormSchema, ({ name, profileId, onlyUser }) => ({
    token: { name, profileId, purpose: 'hook', mayWrite: true, onlyUser: onlyUser || null },
    shown: (secret) => `${serverEnvironment().siteUrl}/api/hooks/${secret}`,
  }));
}

/** Makes an address at which feeds of one profile are read, on the same terms. */
export async function makeFeedAction(_: FormState | null, form: FormData): Promise<FormState> {
  return make(form, feedFormSchema, ({ name, profileId }) => ({
    token: { name, profileId, purpose: 'feed', mayWrite: false },
    shown: (secret) => `${serverEnvironment().siteUrl}/api/feeds/${secret}/watched.atom`,
  }));
}

/** Ends a token of the household, whichever account made it. */
export async function revokeTokenAction(form: FormData): Promise<void> {
  const { household } = await requireProved(PAGE);
  const id = idIn(form);
  if (id) await revokeToken(household.id, id);
  revalidatePath(PAGE);
}

interface Wanted {
  token: Omit<NewToken, 'householdId' | 'userId' | 'hash'>;
  /** What is shown of it, once. */
  shown: (secret: string) => string;
}

async function make<Form>(
  form: FormData,
  schema: z.ZodType<Form>,
  wantedBy: (form: Form) => Wanted,
): Promise<FormState> {
  const manager = await requireManager(PAGE, 'not-the-demo');
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { token, shown } = wantedBy(parsed.data);
  const asked = await hindrance(manager, form, token.profileId);
  if (asked) return asked;
  const { household, viewer } = manager;
  const secret = newPersonalToken();
  const whose = { householdId: household.id, userId: viewer.identity.userId };
  await insertToken({ ...token, ...whose, hash: hashOfSecret(secret) });
  revalidatePath(PAGE);
  return { values: {}, errors: {}, secret: shown(secret) };
}

/** What keeps a token from being made; null: nothing. */
async function hindrance({ viewer, household }: Manager, form: FormData, profileId: string): Promise<FormState | null> {
  if (!viewer.profiles.some(({ id }) => id === profileId)) {
    return complaint(form, 'This profile is not there any more.');
  }
  const asked = (await hasProof(viewer)) ? null : await proofFromForm(viewer.identity, form);
  if (asked) return asked;
  if ((await listTokens(household.id)).length < MAX_TOKENS) return null;
  return complaint(form, `A household has at most ${MAX_TOKENS} of these: revoke one that is not used any more.`);
}
