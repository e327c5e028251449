import { answerFactsBy } from '@/lib/progress/on-device/device-facts';

/** Where a page may show or keep progress of a viewer who has not signed in, this tells it what follows in a show. */
export function provideDeviceFacts(): void {
  answerFactsBy(async () => (await import('@/lib/use-cases/on-device/device-catalog')).deviceFacts);
}
