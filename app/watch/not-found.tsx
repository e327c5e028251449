import { NotForThisProfile } from '@/components/household/not-for-this-profile';
import { NotHere } from '@/components/ui/not-here';
import { ratingCapOf } from '@/lib/household/rating-cap';
import { getViewer } from '@/lib/household/viewer';

export default async function NotFound() {
  const viewer = await getViewer();
  const cap = viewer && ratingCapOf(viewer.profiles, viewer.activeProfile);
  return <main className="bg-ground min-h-dvh">{cap?.ratingCap == null ? <NotHere /> : <NotForThisProfile />}</main>;
}
