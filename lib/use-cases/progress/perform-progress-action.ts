import 'server-only';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { ageOf } from '@/lib/http/late';
import type { ActionAnswer } from '@/lib/progress/action-answer-schema';
import type { PatchBody } from '@/lib/progress/action-schema';
import { performAct } from '@/lib/progress/perform-act';
import { storedProgress } from '@/lib/progress/stored-progress';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

/** Does what a PATCH asks for. @throws ProblemError as the act it calls does. */
export async function performProgressAction(profile: OwnProfile, body: PatchBody): Promise<ActionAnswer> {
  return performAct(storedProgress(profile, ageOf(body)), catalogFor(profile), body);
}
