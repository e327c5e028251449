import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { isOperatorAddress } from '@/lib/household/operator-address';
import type { Viewer } from '@/lib/household/viewer';
import { doRegularly } from '@/lib/process/do-regularly';
import { heldBack } from '@/lib/statistics/operator/hold-back';
import { listOperatorSums, readOperatorSums, refreshOperatorSums } from '@/lib/statistics/operator/repository';
import type { OperatorFigures, OperatorQuery } from '@/lib/statistics/operator/schema';
import { adminClient } from '@/lib/supabase/admin';

const REFRESH_MS = 60_000;

/** Whether an account sees what titles do to people: `OPERATORS` names it. */
export function isOperator({ identity }: Pick<Viewer, 'identity'>): boolean {
  return identity.email !== null && isOperatorAddress(identity.email);
}

/** Where there is an operator, the sums are a minute old at most; a page that shows them never waits for the summing. */
export function keepOperatorSums(): void {
  if (serverEnvironment().operators.length === 0) return;
  doRegularly(
    'operator-sums',
    REFRESH_MS,
    () => adminClient().then(refreshOperatorSums),
    'The operator’s figures are summed again later:',
  );
}

/** Titles that at least three people saw, those of most people first. */
export async function operatorTitles(): Promise<OperatorFigures[]> {
  const sums = await listOperatorSums(await adminClient());
  return sums.flatMap((each) => heldBack(each) ?? []);
}

/** One title; null where fewer than three people saw it. */
export async function operatorTitle(asked: OperatorQuery): Promise<OperatorFigures | null> {
  const sums = await readOperatorSums(await adminClient(), asked);
  return sums && heldBack(sums);
}
