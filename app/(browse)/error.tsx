'use client';

import dynamic from 'next/dynamic';

/** Comes when there is an error to tell of. Where it cannot, `app/error.tsx` tells it, which every page brings along. */
export default dynamic(() => import('@/components/ui/error-notice').then(({ ErrorNotice }) => ErrorNotice));
