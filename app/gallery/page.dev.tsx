import { connection } from 'next/server';
import { Gallery } from '@/components/gallery/gallery';

export const metadata = { title: 'Gallery' };

/** Each component in its states, for looking at. Its ending makes it a page for `npm run dev` alone, see next.config.mjs. */
export default async function GalleryPage() {
  // Made for each visit, as the nonce of its scripts is.
  await connection();
  return <Gallery />;
}
