'use client';

import dynamic from 'next/dynamic';

export const LateDownloadedScreen = dynamic(() =>
  import('@/components/downloads/downloaded-screen').then((all) => all.DownloadedScreen),
);
