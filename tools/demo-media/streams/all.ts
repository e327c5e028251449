import { film } from './film.ts';
import { longEpisode } from './long-episode.ts';
import { shortEpisode } from './short-episode.ts';

export const streamPlans = [film, shortEpisode, longEpisode];
