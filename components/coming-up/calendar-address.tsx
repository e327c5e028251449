'use client';

import { CopyOnce } from '@/components/household/copy-once';
import { useFormAction } from '@/components/household/use-form-action';
import { secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { makeCalendarAction, revokeCalendarAction } from '@/lib/household/tokens/calendar-actions';

/** The address of a profile's calendar: made here, shown once, and ended here. */
export function CalendarAddress({ inUse }: { inUse: string | null }) {
  const [made, make, making] = useFormAction(makeCalendarAction);
  const [revoked, revoke, revoking] = useFormAction(revokeCalendarAction);
  const hasOne = inUse !== null;
  return (
    <div className="grid max-w-2xl gap-5">
      <FormMessage state={hasOne ? made : (revoked ?? made)} />
      <p role="status" className="sr-only">
        {hasOne && made?.secret && 'Here is the address.'}
      </p>
      {hasOne && made?.secret && (
        <CopyOnce
          key={made.secret}
          value={made.secret}
          intro="Give this to your calendar as a subscription “by URL”. It is shown only now."
          button="Copy address"
          copied="Copied. Whoever has it can read what airs next of your shows."
        />
      )}
      {hasOne && <p className="text-sm text-muted">{inUse}</p>}
      <div className="flex flex-wrap gap-3">
        <form action={make}>
          <SubmitButton className={secondaryButton} pending={making}>
            {hasOne ? 'Make another instead' : 'Make a calendar’s address'}
          </SubmitButton>
        </form>
        {hasOne && (
          <form action={revoke}>
            <SubmitButton className={secondaryButton} pending={revoking}>
              Revoke it
            </SubmitButton>
          </form>
        )}
      </div>
    </div>
  );
}
