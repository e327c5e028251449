'use client';

import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type CardStates, provideCardStates, useShownTitles } from '@/components/progress/card-states';
import { useProgressChanges } from '@/components/progress/use-progress-changes';
import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import type { TitleState } from '@/lib/progress/title-state-schema';
import { titleStatesQuery } from '@/lib/progress/title-states-query';

/** A grid that goes on asks about its new end alone. */
const AT_ONCE = 100;

/** Asks how the titles on the page stand, and tells their cards. */
export function StateKeeper({ profileId }: { profileId: string }) {
  const chunks = chunked(useShownTitles());
  const answers = useQueries({ queries: chunks.map((keys) => titleStatesQuery(profileId, keys)), combine: answersOf });
  const known = useRef<CardStates>(new Map());
  useProgressChanges(profileId);
  useEffect(() => {
    const states = new Map<string, TitleState>();
    chunks.forEach((keys, index) => {
      const answer = answers[index];
      // What was known of a card is shown until there is an answer.
      const kept = keys.flatMap((key) => known.current.get(titleText(key)) ?? []);
      for (const state of answer ?? kept) states.set(titleText(state), state);
    });
    known.current = states;
    provideCardStates(states);
  });
  useEffect(() => () => provideCardStates(null), []);
  return null;
}

function answersOf(results: { data?: TitleState[] }[]): (TitleState[] | undefined)[] {
  return results.map(({ data }) => data);
}

function chunked(titles: TitleKey[]): TitleKey[][] {
  const count = Math.ceil(titles.length / AT_ONCE);
  return Array.from({ length: count }, (_, index) => titles.slice(index * AT_ONCE, (index + 1) * AT_ONCE));
}
