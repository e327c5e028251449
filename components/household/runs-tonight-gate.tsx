import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { runsTonight } from '@/lib/household/runs-tonight-repository';

interface RunsTonightGateProps {
  userId: string;
  /** What is behind it, for accounts that do not run this server. */
  text: string;
  children: () => ReactNode;
}

/** What concerns the whole server opens for the account that runs it; others learn whose it is. */
export async function RunsTonightGate({ userId, text, children }: RunsTonightGateProps) {
  if (await runsTonight(userId)) return children();
  return (
    <Notice
      heading="For the account that runs Tonight"
      text={text}
      waysOn={[{ href: '/settings/profiles', label: 'Profiles' }]}
    />
  );
}
