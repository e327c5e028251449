import type { EpisodeEntry, SeasonEntry } from '@/lib/demo-catalog/authoring';

const SEASONS = 6;
const EPISODES_PER_SEASON = 200;
/** So many of the last season's episodes are planned and not yet shown. */
const PLANNED = 4;

const streets = [
  'Bakehouse Lane',
  'Cobbler’s Row',
  'Station Approach',
  'Wharf Street',
  'Upper Mill',
  'Lower Mill',
  'Dovecote Close',
  'Rope Walk',
  'Chapel Rise',
  'Tanner’s Yard',
  'Orchard End',
  'Signal Box Terrace',
  'Ferry Road',
];
const lastQuestions = [
  'rivers that flow north',
  'the second man to do anything',
  'cheese by smell alone',
  'flags with an animal on them',
  'words without a rhyme',
  'the inside of a piano',
  'things found in amber',
  'bridges and who paid for them',
  'capital cities, backwards',
  'birds that cannot be bothered',
  'famous last chapters',
];
const turns = [
  'A tie, for the third time this week, is settled by coin; the coin lands on its edge.',
  'Dudley guards the biscuit with a sandwich of his own.',
  'Two neighbours discover that they have been feeding the same cat.',
  'Constance reads out a correction from a listener aged nine, who is right.',
  'The buzzer is broken, and both of them are far too polite to shout.',
  'A father and a daughter, and one answer they will discuss all the way home.',
  'For once both of them know everything, and it takes eleven minutes.',
];

function quizEpisode(ordinal: number): EpisodeEntry {
  const street = streets[ordinal % streets.length];
  const subject = lastQuestions[ordinal % lastQuestions.length];
  const turn = turns[ordinal % turns.length];
  return [
    `${street} and ${subject}`,
    `Two people from ${street} play for the biscuit. Last question: ${subject}. ${turn}`,
  ];
}

/** 1200 episodes over six seasons, one every working day, the last one shown on the latest working day. */
export function dailyQuizSeasons(): SeasonEntry[] {
  return Array.from({ length: SEASONS }, (_, index) => ({
    number: index + 1,
    overview: `Two hundred more days of five questions and one biscuit: year ${index + 1}.`,
    schedule: { workdays: true, aired: (SEASONS - index) * EPISODES_PER_SEASON - PLANNED },
    episodes: Array.from({ length: EPISODES_PER_SEASON }, (_, episode) =>
      quizEpisode(index * EPISODES_PER_SEASON + episode),
    ),
  }));
}
