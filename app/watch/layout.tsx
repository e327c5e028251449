import type { ReactNode } from 'react';
import { Stage } from '@/components/player/stage';

export default function WatchLayout({ children }: { children: ReactNode }) {
  return <Stage>{children}</Stage>;
}
