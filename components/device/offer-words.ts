import type { DeviceHoldings, Given } from '@/lib/use-cases/on-device/give-to-profile';

/** What there is to add, a line each: "Pinebrook, 3 episodes". */
export function holdingLines({ titles, listed }: Pick<DeviceHoldings, 'titles' | 'listed'>): string[] {
  const watched = titles.map(({ name, type, items }) => {
    const called = name ?? (type === 'movie' ? 'A movie' : 'A show');
    return type === 'movie' ? called : `${called}, ${items === 1 ? '1 episode' : `${items} episodes`}`;
  });
  return [...watched, ...listed.map(({ title }) => `${title}, on My list`)];
}

export function givenWords(name: string, { isDone, stays }: Given): string {
  const stayed =
    stays.length === 0
      ? ''
      : ` ${stays.join(', ')} ${stays.length === 1 ? 'stays' : 'stay'} on this device: not for ${name}.`;
  if (!isDone) return `It is ${name}’s. The rest is sent as soon as it can be.${stayed}`;
  return `Added to ${name}.${stayed}`;
}
