import { showTrouble } from '@/components/ui/undo-toast';

/** What this browser may have kept for the server. */
interface AtDoor {
  hasJournal: boolean | undefined;
  hasDevice: boolean | undefined;
}

/** Sends the reports that were left behind, and what a profile was given on this device. @returns what ends it. */
export async function carryLeftBehind(
  profileId: string,
  { hasJournal, hasDevice }: AtDoor,
): Promise<(() => void) | undefined> {
  if (hasDevice) void carryGivenTo(profileId).catch(() => undefined);
  if (!hasJournal) return;
  const { deliver } = await import('@/lib/progress/reporter/left-behind');
  return deliver((words) => void showTrouble(words));
}

async function carryGivenTo(profileId: string): Promise<void> {
  const { carryGiven } = await import('@/lib/use-cases/on-device/give-to-profile');
  await carryGiven(profileId);
}
