import type { ReactNode } from 'react';
import { LateStage } from '@/components/player/late-player';

export default function WatchLayout({ children }: { children: ReactNode }) {
  return <LateStage>{children}</LateStage>;
}
