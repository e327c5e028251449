import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { settingsViewer } from '@/components/household/settings-gate';
import { ImportView } from '@/components/imports/import-view';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { textLink } from '@/components/ui/button';
import { importPlanOf } from '@/lib/use-cases/imports/imports-of';

export const metadata: Metadata = { title: 'Import · Settings' };

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const { activeProfile, profiles } = await settingsViewer('/settings/import');
  if (!activeProfile) redirect('/profiles');
  const plan = await importPlanOf(activeProfile.id, (await params).id);
  if (!plan) notFound();
  return (
    <>
      <p className="mb-2">
        <Link href="/settings/import" className={`${textLink} text-sm text-muted`}>
          All imports
        </Link>
      </p>
      <h1 className="text-headline mb-6 break-words">{plan.files.map(({ name }) => name).join(', ') || 'Import'}</h1>
      <ProgressQueryProvider>
        <ImportView
          key={plan.id}
          profileId={activeProfile.id}
          initial={plan}
          profiles={profiles.map(({ id, name }) => ({ id, name }))}
        />
      </ProgressQueryProvider>
    </>
  );
}
