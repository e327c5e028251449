import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import type { Viewer } from '@/lib/household/viewer';
import { onePerProcess } from '@/lib/process/one-per-process';
import { heldBack } from '@/lib/statistics/operator/hold-back';
import { listOperatorSums, readOperatorSums, refreshOperatorSums } from '@/lib/statistics/operator/repository';
import type { OperatorFigures, OperatorQuery } from '@/lib/statistics/operator/schema';
import { adminClient } from '@/lib/supabase/admin';

const REFRESH_MS = 60_000;

const refreshing = onePerProcess('operator-sums', () => ({ isRunning: false }));

/** Whether an account sees what titles do to people: whoever runs the server has named it. */
export function isOperator({ identity }: Pick<Viewer, 'identity'>): boolean {
  return identity.email !== null && serverEnvironment().operators.includes(identity.email.toLowerCase());
}

/** Where there is an operator, the sums are a minute old at most; whoever looks waits for none of it. */
export function keepOperatorSums(): void {
  if (serverEnvironment().operators.length === 0) return;
  const refresh = () => {
    const shared = refreshing.get();
    if (shared.isRunning) return;
    shared.isRunning = true;
    void adminClient()
      .then(refreshOperatorSums)
      .catch((error: unknown) => console.error('The operator’s figures are summed again later:', error))
      .finally(() => {
        shared.isRunning = false;
      });
  };
  refresh();
  setInterval(refresh, REFRESH_MS).unref();
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
