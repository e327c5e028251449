import type { HouseholdViewer } from '@/components/household/settings-gate';
import { SettingsSection } from '@/components/household/settings-section';
import { TokenForm } from '@/components/household/token-form';
import { TokenList } from '@/components/household/token-list';
import { listPeople } from '@/lib/household/membership-repository';
import { makeTokenAction } from '@/lib/household/tokens/actions';
import { listTokens } from '@/lib/household/tokens/repository';
import { clientFor } from '@/lib/supabase/session';

/** The tokens of a household, and a form for another. */
export async function PersonalTokens({ viewer }: { viewer: HouseholdViewer }) {
  const { identity, household, profiles, activeProfile } = viewer;
  const [tokens, people] = await Promise.all([listTokens(household.id), listPeople(await clientFor(identity))]);
  const shown = tokens.flatMap(({ profileId, userId, mayWrite, ...token }) => {
    const profile = profiles.find(({ id }) => id === profileId);
    // Of a profile that was deleted: it opens nothing.
    if (!profile || token.purpose !== 'api') return [];
    const maker = userId === identity.userId ? undefined : people.find((person) => person.userId === userId);
    const may = `${mayWrite ? 'Reads and writes' : 'Reads'} for ${profile.name}`;
    return [{ ...token, may, maker: maker?.email ?? null }];
  });
  return (
    <SettingsSection
      heading="Personal tokens"
      text="For scripts, home automation and other programs: what one profile may do by the API, and nothing of the household or the account."
    >
      {shown.length > 0 && (
        <TokenList
          tokens={shown}
          locale={activeProfile?.language ?? 'en-US'}
          timeZone={activeProfile?.timeZone ?? 'UTC'}
        />
      )}
      <TokenForm
        action={makeTokenAction}
        profiles={profiles.map(({ id, name }) => ({ id, name }))}
        chosen={activeProfile?.id}
      />
    </SettingsSection>
  );
}
