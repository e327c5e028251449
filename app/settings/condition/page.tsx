import type { Metadata } from 'next';
import { ConditionReport } from '@/components/household/condition-report';
import { type HouseholdViewer, SettingsGate } from '@/components/household/settings-gate';
import { Notice } from '@/components/ui/notice';
import { runsTonight } from '@/lib/household/runs-tonight-repository';
import { advice } from '@/lib/use-cases/condition/advice';
import { lookAtCondition } from '@/lib/use-cases/condition/look';

export const metadata: Metadata = { title: 'Condition · Settings' };

export default function ConditionSettings() {
  return (
    <SettingsGate path="/settings/condition" ownersOnly>
      {(viewer) => <HowItIs viewer={viewer} />}
    </SettingsGate>
  );
}

async function HowItIs({ viewer: { identity, activeProfile } }: { viewer: HouseholdViewer }) {
  if (!(await runsTonight(identity.userId))) {
    return (
      <Notice
        heading="For whoever runs Tonight"
        text="How this server is, the account that owns its first household sees here."
        waysOn={[{ href: '/settings/profiles', label: 'Profiles' }]}
      />
    );
  }
  const condition = await lookAtCondition();
  return (
    <ConditionReport
      condition={condition}
      advice={advice(condition, new Date())}
      locale={activeProfile?.language ?? 'en-US'}
      timeZone={activeProfile?.timeZone ?? 'UTC'}
    />
  );
}
