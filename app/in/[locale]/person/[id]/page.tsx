import type { Metadata } from 'next';
import { loadPerson, PersonPage } from '@/components/person/person-page';
import { sharedCatalog } from '@/lib/use-cases/titles/shared-catalog';

// The same for everyone without a cap in one language and region, and kept for five minutes after a request (see
// `expireTime`).
export const revalidate = 300;
export const generateStaticParams = () => [];

interface PageProps {
  params: Promise<{ locale: string; id: string }>;
}

const load = async (params: PageProps['params']) => {
  const { locale, id } = await params;
  return loadPerson(sharedCatalog(locale), id);
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, biography } = await load(params);
  return { title: name, description: biography.slice(0, 300) || undefined };
}

export default async function Page({ params }: PageProps) {
  return <PersonPage person={await load(params)} />;
}
