import type { Metadata } from 'next';
import { ActivatePlayer } from '@/components/household/activate-player';
import { SettingsGate } from '@/components/household/settings-gate';

export const metadata: Metadata = { title: 'Connect a player · Settings', referrer: 'no-referrer' };

export default async function ActivatePage({
  searchParams,
}: {
  searchParams: Promise<{ code?: string | string[]; done?: string | string[] }>;
}) {
  const { code, done } = await searchParams;
  return (
    <SettingsGate path="/settings/players/activate" ownersOnly>
      {(viewer) => (
        <>
          <h1 className="text-headline mb-2">Connect a player</h1>
          <ActivatePlayer viewer={viewer} code={typeof code === 'string' ? code : null} done={done} />
        </>
      )}
    </SettingsGate>
  );
}
