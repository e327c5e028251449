import { InviteForm } from '@/components/household/invite-form';
import { secondaryButton } from '@/components/ui/button';
import { inviteAction, removePersonAction, withdrawInviteAction } from '@/lib/household/membership-actions';

interface HouseholdPeopleProps {
  people: { userId: string; email: string; role: 'owner' | 'member' }[];
  invites: { id: string; expiresAt: string }[];
  /** The account that looks. */
  self: string;
  isOwner: boolean;
  origin: string;
}

export function HouseholdPeople({ people, invites, self, isOwner, origin }: HouseholdPeopleProps) {
  const small = `${secondaryButton} min-h-10 text-sm`;
  const line = 'flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3';
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
  return (
    <>
      <ul className="mb-6 max-w-2xl divide-y divide-line border-y border-line">
        {people.map(({ userId, email, role }) => (
          <li key={userId} className={line}>
            <span className="min-w-0 break-words">
              {email}
              <span className="block text-sm text-muted">
                {[role === 'owner' ? 'Owner' : 'Member', userId === self && 'you'].filter(Boolean).join(', ')}
              </span>
            </span>
            {isOwner && userId !== self && (
              <form action={removePersonAction}>
                <button type="submit" name="id" value={userId} className={small} aria-label={`Show ${email} out`}>
                  Show out
                </button>
              </form>
            )}
          </li>
        ))}
        {invites.map(({ id, expiresAt }) => (
          <li key={id} className={line}>
            <span className="text-muted">An invite, open until {day.format(new Date(expiresAt))}</span>
            <form action={withdrawInviteAction}>
              <button type="submit" name="id" value={id} className={small}>
                Withdraw
              </button>
            </form>
          </li>
        ))}
      </ul>
      {isOwner ? (
        <InviteForm action={inviteAction} origin={origin} />
      ) : (
        <p className="text-muted">The owner invites further people.</p>
      )}
    </>
  );
}
