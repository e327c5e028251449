import { redirect } from 'next/navigation';

/** What a player shows, short enough to be typed on another device. */
export default async function Activate({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  const { code } = await searchParams;
  redirect(`/settings/players/activate${typeof code === 'string' ? `?code=${encodeURIComponent(code)}` : ''}`);
}
