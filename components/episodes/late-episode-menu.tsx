'use client';

import dynamic from 'next/dynamic';
import type { EpisodeMenuProps } from '@/components/episodes/episode-menu';
import { useSignOfLife } from '@/components/ui/use-sign-of-life';

const EpisodeMenu = dynamic(() => import('@/components/episodes/episode-menu').then((loaded) => loaded.EpisodeMenu), {
  ssr: false,
});

/** An episode's menu, once a viewer is there to open it. */
export function LateEpisodeMenu(props: EpisodeMenuProps) {
  return useSignOfLife() ? <EpisodeMenu {...props} /> : null;
}
