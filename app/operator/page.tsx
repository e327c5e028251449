import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OperatorTitle } from '@/components/statistics/operator-title';
import { OperatorTitles } from '@/components/statistics/operator-titles';
import { getViewer } from '@/lib/household/viewer';
import { operatorQuerySchema } from '@/lib/statistics/operator/schema';
import { isOperator, operatorTitle, operatorTitles } from '@/lib/use-cases/statistics/operator';
import { namesOf } from '@/lib/use-cases/statistics/operator-names';

export const metadata: Metadata = { title: 'How titles are watched' };

export default async function OperatorPage({ searchParams }: PageProps<'/operator'>) {
  const viewer = await getViewer();
  // To everybody else there is no such page.
  if (!viewer || !isOperator(viewer)) notFound();
  const asked = operatorQuerySchema.safeParse(await searchParams);
  if (!asked.success) {
    const titles = await operatorTitles();
    return <OperatorTitles titles={titles} names={await namesOf(titles)} />;
  }
  const figures = await operatorTitle(asked.data);
  return <OperatorTitle figures={figures} name={(await namesOf([asked.data])).at(0) ?? null} />;
}
