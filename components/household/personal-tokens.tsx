import Link from 'next/link';
import { Leftovers } from '@/components/household/leftovers';
import { OutgoingForm } from '@/components/household/outgoing-form';
import { OutgoingList } from '@/components/household/outgoing-list';
import type { HouseholdViewer } from '@/components/household/settings-gate';
import { SettingsSection } from '@/components/household/settings-section';
import { TokenForm } from '@/components/household/token-form';
import { type ShownToken, TokenList } from '@/components/household/token-list';
import { secondaryButton } from '@/components/ui/button';
import { listPeople } from '@/lib/household/membership-repository';
import { makeFeedAction, makeHookAction, makeTokenAction } from '@/lib/household/tokens/actions';
import { type ListedToken, listTokens } from '@/lib/household/tokens/repository';
import { listOutgoing } from '@/lib/players/out/repository';
import { listLeftovers } from '@/lib/players/repository';
import { clientFor } from '@/lib/supabase/session';
import { makeOutgoingHookAction } from '@/lib/use-cases/players/outgoing-actions';

/** What acts for a household's profiles or hears of them, each kind with a form for another. */
export async function PersonalTokens({ viewer }: { viewer: HouseholdViewer }) {
  const { identity, household, profiles, activeProfile } = viewer;
  const [tokens, people, outgoing] = await Promise.all([
    listTokens(household.id),
    listPeople(await clientFor(identity)),
    listOutgoing(household.id),
  ]);
  const hooks = tokens.filter(({ purpose }) => purpose === 'hook');
  const calendars = tokens.filter(({ purpose }) => purpose === 'calendar');
  const connected = tokens.filter(({ purpose }) => purpose === 'player');
  const reporting = [...hooks, ...connected];
  const leftovers = await listLeftovers(reporting.map(({ id }) => id));
  const clock = { locale: activeProfile?.language ?? 'en-US', timeZone: activeProfile?.timeZone ?? 'UTC' };
  const shown = (token: ListedToken): ShownToken[] => {
    const profile = profiles.find(({ id }) => id === token.profileId);
    // Of a profile that was deleted: it opens nothing.
    if (!profile) return [];
    const maker = token.userId === identity.userId ? null : people.find(({ userId }) => userId === token.userId);
    return [{ ...token, may: mayWords(token, profile.name), maker: maker?.email ?? null }];
  };
  const choices = profiles.map(({ id, name }) => ({ id, name }));
  return (
    <>
      <SettingsSection
        heading="Players that report here"
        text="Jellyfin, Plex, Emby, Kodi and others tell an address of their own what they play, so that it goes on here. Each address is for one profile."
      >
        <TokenList tokens={hooks.flatMap(shown)} {...clock} />
        <TokenForm kind="hook" action={makeHookAction} profiles={choices} chosen={activeProfile?.id} />
        <Leftovers
          kept={reporting.flatMap(({ id, name }) => (leftovers.get(id) ?? []).map((one) => ({ ...one, name })))}
          {...clock}
        />
      </SettingsSection>
      <SettingsSection
        heading="Players that speak Trakt’s language"
        text="A player that lets you say where its Trakt is comes in by a code. It reports here, and reads what was watched, for one profile."
      >
        <TokenList tokens={connected.flatMap(shown)} {...clock} />
        <Link href="/settings/players/activate" prefetch={false} className={secondaryButton}>
          Connect a player
        </Link>
      </SettingsSection>
      <SettingsSection
        heading="Who is told what happens here"
        text="Tonight tells an address of yours, such as Home Assistant’s, when a place moves, something was watched or picked, or a list changes. Messages are signed, and sent again until they arrive."
      >
        <OutgoingList
          hooks={outgoing.map((hook) => ({
            ...hook,
            whose: hook.profileId ? (profiles.find(({ id }) => id === hook.profileId)?.name ?? null) : 'Everyone',
          }))}
          {...clock}
        />
        <OutgoingForm action={makeOutgoingHookAction} profiles={choices} />
      </SettingsSection>
      <SettingsSection
        heading="Feeds"
        text="What a profile watched lately, and its list, for feed readers. Whoever has the address reads them, until it is revoked."
      >
        <TokenList tokens={tokens.filter(({ purpose }) => purpose === 'feed').flatMap(shown)} {...clock} />
        <TokenForm kind="feed" action={makeFeedAction} profiles={choices} chosen={activeProfile?.id} />
      </SettingsSection>
      <SettingsSection
        heading="Personal tokens"
        text="For scripts, home automation and other programs: what one profile may do by the API, and nothing of the household or the account."
      >
        <TokenList tokens={tokens.filter(({ purpose }) => purpose === 'api').flatMap(shown)} {...clock} />
        <TokenForm kind="api" action={makeTokenAction} profiles={choices} chosen={activeProfile?.id} />
      </SettingsSection>
      {calendars.length > 0 && (
        <SettingsSection
          heading="Calendars"
          text="What airs next of somebody’s shows, in a calendar of theirs. Each profile makes its own under Coming up."
        >
          <TokenList tokens={calendars.flatMap(shown)} {...clock} />
        </SettingsSection>
      )}
    </>
  );
}

function mayWords({ purpose, mayWrite, onlyUser }: ListedToken, name: string): string {
  if (purpose === 'calendar') return `Reads what is coming up for ${name}`;
  if (purpose === 'player') return `Reports and reads for ${name}`;
  if (purpose === 'hook') return onlyUser ? `Reports what ${onlyUser} plays for ${name}` : `Reports for ${name}`;
  if (purpose === 'feed') return `Tells what ${name} watched, and the list`;
  return mayWrite ? `Reads and writes for ${name}` : `Reads for ${name}`;
}
