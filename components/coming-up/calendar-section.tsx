import { CalendarAddress } from '@/components/coming-up/calendar-address';
import { SettingsSection } from '@/components/household/settings-section';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import { listTokens } from '@/lib/household/tokens/repository';
import type { Viewer } from '@/lib/household/viewer';

/** What is coming up in a calendar of one's own. */
export async function CalendarSection({ viewer, profile }: { viewer: Viewer; profile: OwnProfile }) {
  const { identity, household } = viewer;
  if (!household) return null;
  if (isDemoAccount(identity)) {
    return (
      <SettingsSection
        heading="In your calendar"
        text="With an account of your own, all of this stands in your calendar, too."
      >
        {null}
      </SettingsSection>
    );
  }
  const calendar = (await listTokens(household.id)).find(
    ({ purpose, profileId }) => purpose === 'calendar' && profileId === profile.id,
  );
  const { language, timeZone } = profile;
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const used = calendar?.usedAt ? `read last ${instant.format(new Date(calendar.usedAt))}` : 'not read yet';
  return (
    <SettingsSection
      heading="In your calendar"
      text="An address that nobody guesses, for a calendar on your phone or computer, which keeps itself up to date. Whoever has it needs no PIN, and reads what airs next of your shows and nothing else."
    >
      <CalendarAddress
        inUse={calendar ? `There is one, made ${instant.format(new Date(calendar.madeAt))}, ${used}.` : null}
      />
    </SettingsSection>
  );
}
