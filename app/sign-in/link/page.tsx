import type { Metadata } from 'next';
import { MailCodeForm } from '@/components/household/mail-code-form';
import { CardPage } from '@/components/ui/card-page';

export const metadata: Metadata = { title: 'Sign in by mail' };

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next, stale } = await searchParams;
  return (
    <CardPage heading="Sign in by mail">
      {stale !== undefined && (
        <p role="alert" className="mb-6 rounded-lg border border-danger/50 bg-danger/10 px-4 py-3">
          That link has been used, or has grown old. Ask for a new one.
        </p>
      )}
      <p className="text-muted mb-6">No password needed: we send you a code, and a link that does the same.</p>
      <MailCodeForm purpose="email" next={next} />
    </CardPage>
  );
}
