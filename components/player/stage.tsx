'use client';

import { Container } from '@videojs/react';
import { type ReactNode, useState } from 'react';
import { Player } from '@/components/player/player-store';
import { Sitting, SittingContext } from '@/components/player/watching/sitting';
import { LostPictures } from '@/components/ui/lost-pictures';
import './player.css';

/**
 * The frame that stays while episodes come and go: fullscreen belongs to it, so that the next episode does not throw
 * the viewer out of it.
 */
export function Stage({ children }: { children: ReactNode }) {
  const [sitting] = useState(() => new Sitting());
  return (
    <SittingContext value={sitting}>
      <Player>
        <LostPictures />
        <main>
          <Container className="player on-picture" aria-label="Player" id="player">
            {children}
          </Container>
        </main>
      </Player>
    </SittingContext>
  );
}
