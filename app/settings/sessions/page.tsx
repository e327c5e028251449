import type { Metadata } from 'next';
import Link from 'next/link';
import { NameThisDevice } from '@/components/device/name-this-device';
import { SessionList } from '@/components/household/session-list';
import { type HouseholdViewer, SettingsGate } from '@/components/household/settings-gate';
import { secondaryButton, textLink } from '@/components/ui/button';
import { endOtherSessionsAction } from '@/lib/household/session-actions';
import { sessionsPageOf } from '@/lib/use-cases/household/account-pages';

export const metadata: Metadata = { title: 'Devices · Settings' };

export default function SessionsSettings() {
  return (
    <SettingsGate path="/settings/sessions" ownersOnly>
      {(viewer) => <OpenSessions viewer={viewer} />}
    </SettingsGate>
  );
}

async function OpenSessions({ viewer: { identity, activeProfile } }: { viewer: HouseholdViewer }) {
  const { sessions, names } = await sessionsPageOf(identity);
  return (
    <>
      <h1 className="text-headline mb-2">Devices</h1>
      <p className="text-muted mb-8 max-w-xl">
        Wherever {identity.email ?? 'this account'} is signed in. One that is signed out notices within a minute.
        Players and programs with a token of their own go on, after a new password, too: they end on{' '}
        <Link href="/settings/players" prefetch={false} className={textLink}>
          their page
        </Link>
        .
      </p>
      <SessionList
        sessions={sessions}
        own={identity.sessionId}
        names={names}
        nameOwn={(name) => <NameThisDevice name={name} />}
        locale={activeProfile?.language ?? 'en-US'}
        timeZone={activeProfile?.timeZone ?? 'UTC'}
      />
      {sessions.length > 1 && (
        <form action={endOtherSessionsAction} className="mt-8">
          <button type="submit" className={secondaryButton}>
            Sign out all others
          </button>
        </form>
      )}
    </>
  );
}
