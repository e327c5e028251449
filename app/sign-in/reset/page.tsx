import type { Metadata } from 'next';
import { MailCodeForm } from '@/components/household/mail-code-form';
import { CardPage } from '@/components/ui/card-page';

export const metadata: Metadata = { title: 'A new password' };

export default async function Page({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  return (
    <CardPage heading="A new password">
      <p className="text-muted mb-6">We send you a code; with it you choose a new password.</p>
      <MailCodeForm purpose="recovery" next={next} />
    </CardPage>
  );
}
