import 'server-only';
import { z } from 'zod';
import { HouseholdStoreError } from '@/lib/household/errors';
import type { Proof } from '@/lib/household/proof/rule';
import { adminClient } from '@/lib/supabase/admin';

const proofSchema = z.enum(['password', 'recovery', 'sign-in']).nullable();

export async function readProof(sessionId: string): Promise<Proof> {
  const { data, error } = await (await adminClient()).rpc('session_proof', { session: sessionId });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return proofSchema.parse(data);
}

/** @param given null ends whatever proves the account in this session. */
export async function storeProof(sessionId: string, given: 'password' | 'recovery' | null): Promise<void> {
  const { error } = await (await adminClient()).rpc('prove_session', { session: sessionId, given: given as string });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
}
