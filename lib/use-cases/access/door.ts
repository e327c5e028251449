import { tellOfAskedAddress } from '@/lib/household/address/letters';
import { pretendAddressChange } from '@/lib/household/address/repository';
import { knownProfiles } from '@/lib/household/known-profiles';
import { isOperatorAddress } from '@/lib/household/operator-address';
import { passwordComplaint } from '@/lib/household/password/rule';
import { isCommonPassword } from '@/lib/household/password/seen-often';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { givePassword } from '@/lib/household/proof/give';
import { readProof } from '@/lib/household/proof/repository';
import { replacesPassword } from '@/lib/household/proof/rule';
import { findHousehold } from '@/lib/household/repository';
import { endOtherSessions } from '@/lib/household/sessions/repository';
import { type DoorRules, openDoor } from '@/lib/supabase/door';
import { clientFor } from '@/lib/supabase/session';
import { sessionCounts } from '@/lib/supabase/session-counts';
import { route } from '@/lib/use-cases/access/route';

/** Supabase's own door asks of its callers what the pages ask of theirs. */
const rules: DoorRules = {
  isSignedIn: (who) => sessionCounts(who, null),
  // A PIN is given to pages and /api; the tables know none, and would tell a child's browser what its page does not.
  mayReadTables: async (who) => {
    const [household, profiles] = await Promise.all([findHousehold(await clientFor(who)), knownProfiles(who)]);
    return !household?.pinSetAt && profiles.every(({ pinSetAt }) => pinSetAt === null);
  },
  isReserved: isOperatorAddress,
  complaintAbout: (password, email) => passwordComplaint(password, email, isCommonPassword),
  isProven: async (who, { currentPassword, address }) => {
    if (replacesPassword(await readProof(who.sessionId))) return true;
    return currentPassword !== undefined && (await givePassword(who, currentPassword, { address })).kind === 'right';
  },
  endOthers: ({ userId, sessionId }) => endOtherSessions(userId, sessionId),
  tellOfAskedAddress: async ({ email }, asked) => {
    if (email) await tellOfAskedAddress(email, asked);
  },
  pretendAddressChange: ({ userId }, asked) => pretendAddressChange(userId, asked),
};

export const door = route({ acts: 'supabase' }, async ({ request }) => {
  const response = await openDoor(request, rules);
  // Whose tables may be read was asked before: a profile that a client has just made has to act in its next request.
  if (response.ok && request.method !== 'GET' && request.method !== 'HEAD') forgetProfiles();
  return response;
});
