import type { Metadata } from 'next';
import { PersonalTokens } from '@/components/household/personal-tokens';
import { SettingsGate } from '@/components/household/settings-gate';

export const metadata: Metadata = { title: 'Players · Settings' };

export default function PlayersSettings() {
  return (
    <SettingsGate path="/settings/players" ownersOnly>
      {(viewer) => (
        <>
          <h1 className="text-headline mb-2">Players and programs</h1>
          <p className="max-w-xl text-muted">
            What acts for a profile here without signing in. It goes on until it is revoked, or the account that made it
            leaves the household.
          </p>
          <PersonalTokens viewer={viewer} />
        </>
      )}
    </SettingsGate>
  );
}
