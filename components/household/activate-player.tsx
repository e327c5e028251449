import Link from 'next/link';
import { AllowPlayerForm } from '@/components/household/allow-player-form';
import { PlayerCodeForm } from '@/components/household/player-code-form';
import type { HouseholdViewer } from '@/components/household/settings-gate';
import { textLink } from '@/components/ui/button';
import { attemptOf, patiencePlease } from '@/lib/household/attempts';
import { readPlayerCode, shownPlayerCode } from '@/lib/household/player-codes/player-code';
import { readWaitingPlayer, type WaitingPlayer } from '@/lib/household/player-codes/repository';

interface ActivatePlayerProps {
  viewer: HouseholdViewer;
  /** As the address has it. */
  code: string | null;
  done: string | string[] | undefined;
}

/** First the code that a player shows, then what it may do, and for whom. */
export async function ActivatePlayer({ viewer, code, done }: ActivatePlayerProps) {
  const { player, complaint } = code === null ? { player: null, complaint: null } : await playerOf(viewer, code);
  if (player) {
    const choices = viewer.profiles.map(({ id, name }) => ({ id, name }));
    const words = new Intl.DateTimeFormat(viewer.activeProfile?.language ?? 'en-US', {
      timeStyle: 'short',
      timeZone: viewer.activeProfile?.timeZone ?? 'UTC',
    }).format(new Date(player.madeAt));
    return (
      <>
        <p className="mb-6 max-w-xl text-muted">
          <b className="font-medium text-ink">{player.said}</b> asked for the code{' '}
          <b className="font-medium whitespace-nowrap text-ink">{shownPlayerCode(player.typed)}</b> at {words}. Go on
          only if you see this code on a player of your own.
        </p>
        <AllowPlayerForm
          code={player.typed}
          name={player.said}
          profiles={choices}
          chosen={viewer.activeProfile?.id ?? choices[0]?.id ?? ''}
        />
      </>
    );
  }
  return (
    <>
      {done === 'allowed' || done === 'denied' ? (
        <p role="status" className="mb-6 max-w-xl rounded-lg border border-line bg-surface px-4 py-3">
          {done === 'allowed'
            ? 'Done. The player goes on by itself within a few seconds.'
            : 'That player was sent away: it is told so, and was given nothing.'}
        </p>
      ) : (
        complaint && (
          <p role="alert" className="mb-6 max-w-xl rounded-lg border border-danger/50 bg-danger/10 px-4 py-3">
            {complaint}
          </p>
        )
      )}
      <p className="mb-6 max-w-xl text-muted">
        Players that speak Trakt’s language show a code of eight letters and digits. Type it here, and say for whom the
        player is to report.
      </p>
      <PlayerCodeForm />
      <p className="mt-8">
        <Link href="/settings/players" prefetch={false} className={`${textLink} text-muted`}>
          All players and programs
        </Link>
      </p>
    </>
  );
}

/** Counted as what is typed is: an address is typed as fast. */
async function playerOf(
  { identity }: HouseholdViewer,
  code: string,
): Promise<{ player: WaitingPlayer | null; complaint: string | null }> {
  const typed = readPlayerCode(code);
  const attempt = await attemptOf('player-code', identity.email ?? identity.userId);
  if (attempt.kind === 'wait') return { player: null, complaint: patiencePlease(attempt.seconds) };
  const player = typed && (await readWaitingPlayer(typed));
  if (!player) {
    return { player: null, complaint: 'No player shows this code, or not any more: each stands for ten minutes.' };
  }
  await attempt.giveBack();
  return { player, complaint: null };
}
