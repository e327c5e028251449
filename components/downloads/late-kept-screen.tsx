'use client';

import dynamic from 'next/dynamic';

export const LateKeptScreen = dynamic(() => import('@/components/downloads/kept-screen').then((all) => all.KeptScreen));
