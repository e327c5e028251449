import type { Metadata } from 'next';
import { loadPerson, PersonPage } from '@/components/person/person-page';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';

interface PageProps {
  params: Promise<{ id: string }>;
}

const load = async (params: PageProps['params']) => loadPerson(await viewerCatalog(), (await params).id);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name } = await load(params);
  return { title: name };
}

export default async function Page({ params }: PageProps) {
  return <PersonPage person={await load(params)} />;
}
