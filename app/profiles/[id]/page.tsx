import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Avatar } from '@/components/household/avatar';
import { ForgottenPin } from '@/components/household/forgotten-pin';
import { PinForm } from '@/components/household/pin-form';
import { textLink } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { enterPinAction } from '@/lib/household/profile-actions';
import { getViewer } from '@/lib/household/viewer';

export const metadata: Metadata = { title: 'PIN, please' };

/** Where choosing a profile with a PIN leads first. */
export default async function ProfilePinPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in?next=/profiles');
  const { id } = await params;
  const profile = viewer.profiles.find((one) => one.id === id);
  if (!profile) redirect('/profiles');
  return (
    <CardPage heading={`${profile.name}’s PIN`}>
      <Avatar avatar={profile.avatar} color={profile.color} className="mb-8 size-24 rounded-3xl" />
      <PinForm action={enterPinAction} hidden={{ profileId: profile.id }} submit={`Watch as ${profile.name}`} />
      <ForgottenPin next={`/settings/profiles/${profile.id}`} />
      <p className="mt-3">
        <Link href="/profiles" className={`${textLink} text-muted`}>
          Somebody else
        </Link>
      </p>
    </CardPage>
  );
}
