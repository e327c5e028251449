import type { ReactNode } from 'react';
import { LateStage } from '@/components/player/late-player';
import { TogetherInPlayer } from '@/components/progress/in-player/together-in-player';
import { ThumbsAtTheEnd } from '@/components/thumbs/thumbs-at-the-end';

export default function WatchLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <ThumbsAtTheEnd />
      <TogetherInPlayer />
      <LateStage>{children}</LateStage>
    </>
  );
}
