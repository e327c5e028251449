import { parseTitleKey, type TitleKey, titleText } from '@/lib/catalog/title-key';

/* What this browser chose for titles, as a cookie has it: `movie/550:plain.4k~tv/7:plain.1080p`, the newest last. */

/** What a browser sends with each page of the player stays small. */
const MOST_TITLES = 40;

/** As it stands there; anything may. */
export function choiceFor(cookie: string | undefined, title: TitleKey): string | undefined {
  return entries(cookie).find(([text]) => text === titleText(title))?.[1];
}

/** @param choice null forgets the title's. */
export function withChoice(cookie: string | undefined, title: TitleKey, choice: string | null): string {
  const others = entries(cookie).filter(([text]) => text !== titleText(title));
  const all = choice === null ? others : [...others, [titleText(title), choice]];
  return all
    .slice(-MOST_TITLES)
    .map((entry) => entry.join(':'))
    .join('~');
}

function entries(cookie = ''): [string, string][] {
  return cookie.split('~').flatMap((entry): [string, string][] => {
    const [, title = '', choice] = /^([^:]+):([a-z0-9.-]{1,60})$/.exec(entry) ?? [];
    return parseTitleKey(title) && choice ? [[title, choice]] : [];
  });
}
