import 'server-only';
import { z } from 'zod';
import { HouseholdStoreError } from '@/lib/household/errors';
import type { TonightSupabase } from '@/lib/supabase/admin';

const guessSchema = z
  .array(z.object({ pin_id: z.uuid(), pin_hash: z.string().nullable(), wait_seconds: z.number() }))
  .max(1);

/** What a PIN protects: one profile, or (null) the household's settings. */
export interface PinOwner {
  householdId: string;
  profileId: string | null;
}

/** A guess that has been counted, or for how long none is taken. Null where there is no PIN. */
export type PinGuess =
  | { kind: 'taken'; pinId: string; hash: string }
  | { kind: 'wait'; pinId: string; seconds: number }
  | null;

/** @param hash null takes the PIN away. */
export async function storePin(admin: TonightSupabase, owner: PinOwner, hash: string | null): Promise<void> {
  const { error } = await admin.rpc('set_pin', {
    household: owner.householdId,
    profile: owner.profileId as string,
    pin_hash: hash as string,
  });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
}

export async function takePinGuess(admin: TonightSupabase, owner: PinOwner): Promise<PinGuess> {
  const { data, error } = await admin.rpc('take_pin_guess', {
    household: owner.householdId,
    profile: owner.profileId as string,
  });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  const [guess] = guessSchema.parse(data);
  if (!guess) return null;
  return guess.pin_hash
    ? { kind: 'taken', pinId: guess.pin_id, hash: guess.pin_hash }
    : { kind: 'wait', pinId: guess.pin_id, seconds: Math.max(1, Math.ceil(guess.wait_seconds)) };
}

export async function forgivePin(admin: TonightSupabase, pinId: string): Promise<void> {
  const { error } = await admin.rpc('forgive_pin', { pin: pinId });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
}
