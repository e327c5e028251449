import { Leftovers } from '@/components/household/leftovers';
import type { HouseholdViewer } from '@/components/household/settings-gate';
import { SettingsSection } from '@/components/household/settings-section';
import { TokenForm } from '@/components/household/token-form';
import { type ShownToken, TokenList } from '@/components/household/token-list';
import { listPeople } from '@/lib/household/membership-repository';
import { makeHookAction, makeTokenAction } from '@/lib/household/tokens/actions';
import { type ListedToken, listTokens } from '@/lib/household/tokens/repository';
import { listLeftovers } from '@/lib/players/repository';
import { clientFor } from '@/lib/supabase/session';

/** The tokens of a household, the addresses at which other players report, and forms for another of each. */
export async function PersonalTokens({ viewer }: { viewer: HouseholdViewer }) {
  const { identity, household, profiles, activeProfile } = viewer;
  const [tokens, people] = await Promise.all([listTokens(household.id), listPeople(await clientFor(identity))]);
  const hooks = tokens.filter(({ purpose }) => purpose === 'hook');
  const feeds = tokens.filter(({ purpose }) => purpose === 'feed');
  const leftovers = await listLeftovers(hooks.map(({ id }) => id));
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
          kept={hooks.flatMap(({ id, name }) => (leftovers.get(id) ?? []).map((one) => ({ ...one, name })))}
          {...clock}
        />
      </SettingsSection>
      <SettingsSection
        heading="Personal tokens"
        text="For scripts, home automation and other programs: what one profile may do by the API, and nothing of the household or the account."
      >
        <TokenList tokens={tokens.filter(({ purpose }) => purpose === 'api').flatMap(shown)} {...clock} />
        <TokenForm kind="api" action={makeTokenAction} profiles={choices} chosen={activeProfile?.id} />
      </SettingsSection>
      {feeds.length > 0 && (
        <SettingsSection
          heading="Calendars"
          text="What airs next of somebody’s shows, in a calendar of theirs. Each profile makes its own under Coming up."
        >
          <TokenList tokens={feeds.flatMap(shown)} {...clock} />
        </SettingsSection>
      )}
    </>
  );
}

function mayWords({ purpose, mayWrite, onlyUser }: ListedToken, name: string): string {
  if (purpose === 'feed') return `Reads what is coming up for ${name}`;
  if (purpose === 'hook') return onlyUser ? `Reports what ${onlyUser} plays for ${name}` : `Reports for ${name}`;
  return mayWrite ? `Reads and writes for ${name}` : `Reads for ${name}`;
}
