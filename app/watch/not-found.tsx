import { NotForThisProfile } from '@/components/household/not-for-this-profile';
import { NotHere } from '@/components/ui/not-here';
import { getViewer } from '@/lib/household/viewer';
import { ratingCapsOf } from '@/lib/ratings/rating-cap';
import '@/components/player/player-page.css';

export default async function NotFound() {
  const viewer = await getViewer();
  const isCapped = viewer !== null && ratingCapsOf(viewer.profiles, viewer.activeProfile).length > 0;
  return <div className="player-page">{isCapped ? <NotForThisProfile /> : <NotHere />}</div>;
}
