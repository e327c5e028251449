import type { HeardScreen } from '@/lib/screens/offered';
import { screenToldSchema } from '@/lib/screens/schema';

/** What the stream said of screens; not checked yet. */
export interface ToldScreen {
  data: unknown;
  at: number;
}

/** Every screen by its last report, and none that is gone. What is not understood is left out. */
export function heardScreens(told: readonly ToldScreen[]): HeardScreen[] {
  const heard = new Map<string, HeardScreen>();
  for (const { data, at } of told) {
    const said = screenToldSchema.safeParse(data).data;
    if (!said) continue;
    if ('gone' in said) heard.delete(said.gone);
    else heard.set(said.screen.screenId, { screen: said.screen, heardAt: at - said.agoMs });
  }
  return [...heard.values()];
}
