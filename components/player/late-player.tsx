'use client';

import dynamic from 'next/dynamic';
import { loadStage, loadWatchScreen } from '@/components/player/prepare-player';

/** The player in the pieces that a link to it may have loaded before it was followed. */
export const LateStage = dynamic(() => loadStage().then(({ Stage }) => Stage));
export const LateWatchScreen = dynamic(() => loadWatchScreen().then(({ WatchScreen }) => WatchScreen));
