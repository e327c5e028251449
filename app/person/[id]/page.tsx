import type { Metadata } from 'next';
import { loadPerson, PersonPage } from '@/components/person/person-page';
import { wholeCatalog } from '@/lib/use-cases/catalog/whole-catalog';

// The same for everyone without a cap, and kept for five minutes once somebody asked (see `expireTime`).
export const revalidate = 300;
export const generateStaticParams = () => [];

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, biography } = await loadPerson(wholeCatalog, (await params).id);
  return { title: name, description: biography.slice(0, 300) || undefined };
}

export default async function Page({ params }: PageProps) {
  return <PersonPage person={await loadPerson(wholeCatalog, (await params).id)} />;
}
