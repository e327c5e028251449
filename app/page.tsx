import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { z } from 'zod';
import { PosterWall } from '@/components/catalog/poster-wall';
import { Welcome } from '@/components/household/welcome';
import { serverEnvironment } from '@/lib/env/server';
import { getViewer } from '@/lib/household/viewer';
import { askFront, hasFront } from '@/lib/process/front';
import { wholeCatalog } from '@/lib/use-cases/catalog/whole-catalog';
import { exploreDemoAction } from '@/lib/use-cases/demo/actions';

export const metadata: Metadata = { title: { absolute: 'Tonight: everyone’s place, kept to the second' } };

const noDemoSchema = z.enum(['wait', 'full']).nullable().catch(null);

/** The first page for a stranger; a viewer who is signed in goes on to where they were. */
export default async function FirstPage({ searchParams }: PageProps<'/'>) {
  const viewer = await getViewer();
  const { catalogPublic, demoHousehold } = serverEnvironment();
  if (viewer) redirect(viewer.activeProfile ? '/home' : '/profiles');
  return (
    <Welcome
      exploreDemo={demoHousehold ? exploreDemoAction : null}
      noDemo={noDemoSchema.parse((await searchParams).demo)}
      canRestore={await canRestore()}
      backdrop={
        catalogPublic && (
          <Suspense>
            <TrendingWall />
          </Suspense>
        )
      }
    />
  );
}

/** A front knows whether there is an account here. */
async function canRestore(): Promise<boolean> {
  return hasFront() && (await askFront<boolean>('can-restore').catch(() => false));
}

async function TrendingWall() {
  // A picture behind the words: without a catalog the page is as good without it.
  const titles = await wholeCatalog.getTrending('all', 'week').catch(() => []);
  return <PosterWall titles={titles} />;
}
