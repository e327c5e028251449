'use client';

import dynamic from 'next/dynamic';

/** Loaded once the viewer wants to download something. */
export const LateDownloadDialog = dynamic(
  () => import('@/components/downloads/download-dialog').then((all) => all.DownloadDialog),
  { ssr: false },
);
