import type { Metadata } from 'next';
import { z } from 'zod';
import { JoinForm } from '@/components/tonight/guests/join-form';
import { CardPage } from '@/components/ui/card-page';
import { joinEveningAction } from '@/lib/use-cases/tonight/guests/join-action';

// The address may hold a code: it must not travel on in a referrer.
export const metadata: Metadata = { title: 'Join for tonight', referrer: 'no-referrer', robots: { index: false } };

const schema = z.object({ code: z.string().max(40).catch('') });

export default async function JoinTonightPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { code } = schema.parse(await searchParams);
  return (
    <CardPage heading="Join for tonight">
      <p className="text-muted mb-6">
        You need no account: vote for what you would like to see, until dawn. Nothing of it is kept.
      </p>
      <JoinForm action={joinEveningAction} code={code} />
    </CardPage>
  );
}
