import type { Metadata } from 'next';
import { ConditionReport } from '@/components/household/condition-report';
import { RunsTonightGate } from '@/components/household/runs-tonight-gate';
import { type HouseholdViewer, SettingsGate } from '@/components/household/settings-gate';
import { advice } from '@/lib/use-cases/condition/advice';
import { lookAtCondition } from '@/lib/use-cases/condition/look';

export const metadata: Metadata = { title: 'Condition · Settings' };

export default function ConditionSettings() {
  return (
    <SettingsGate path="/settings/condition" ownersOnly>
      {(viewer) => (
        <RunsTonightGate
          userId={viewer.identity.userId}
          text="How this server is, the account that owns its first household sees here."
        >
          {() => <HowItIs viewer={viewer} />}
        </RunsTonightGate>
      )}
    </SettingsGate>
  );
}

async function HowItIs({ viewer: { activeProfile } }: { viewer: HouseholdViewer }) {
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
