import type { Metadata } from 'next';
import { ProofForm } from '@/components/household/proof-form';
import { settingsViewer } from '@/components/household/settings-gate';
import { ownPath } from '@/lib/http/own-path';

export const metadata: Metadata = { title: 'Confirm it’s you · Settings' };

/** Where what only the account's owner does leads first; also the way on for a person who forgot a PIN. */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next: asked } = await searchParams;
  const next = ownPath(typeof asked === 'string' ? asked : null, '/settings');
  const { identity } = await settingsViewer('/settings/confirm');
  return (
    <section className="max-w-sm">
      <h1 className="text-headline mb-3">Confirm it’s you</h1>
      <p className="text-muted mb-8 break-words">
        This takes the password of {identity.email ?? 'the account'}. For ten minutes it is not asked for again here.
      </p>
      <ProofForm next={next} />
    </section>
  );
}
