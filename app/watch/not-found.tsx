import { NotForThisProfile } from '@/components/household/not-for-this-profile';
import { NotHere } from '@/components/ui/not-here';
import { getViewer } from '@/lib/household/viewer';
import { ratingCapsOf } from '@/lib/ratings/rating-cap';

export default async function NotFound() {
  const viewer = await getViewer();
  const isCapped = viewer !== null && ratingCapsOf(viewer.profiles, viewer.activeProfile).length > 0;
  return (
    <div className="absolute inset-0 cursor-auto overflow-auto bg-ground">
      {isCapped ? <NotForThisProfile /> : <NotHere />}
    </div>
  );
}
