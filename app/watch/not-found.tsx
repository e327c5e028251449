import { NotForThisProfile } from '@/components/household/not-for-this-profile';
import { NotHere } from '@/components/ui/not-here';
import { ratingCapsOf } from '@/lib/household/rating-cap';
import { getViewer } from '@/lib/household/viewer';

export default async function NotFound() {
  const viewer = await getViewer();
  const isCapped = viewer !== null && ratingCapsOf(viewer.profiles, viewer.activeProfile).length > 0;
  return <main className="bg-ground min-h-dvh">{isCapped ? <NotForThisProfile /> : <NotHere />}</main>;
}
