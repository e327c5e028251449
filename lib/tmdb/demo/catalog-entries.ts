import type { FilmEntry, ShowEntry } from '@/lib/tmdb/demo/authoring';
import { blenderFilms } from '@/lib/tmdb/demo/films-blender';
import { shadowFilms } from '@/lib/tmdb/demo/films-shadows';
import { silentComedies } from '@/lib/tmdb/demo/films-silent-comedy';
import { silentDramas } from '@/lib/tmdb/demo/films-silent-drama';
import { talkies } from '@/lib/tmdb/demo/films-talkies';
import { adventureShows } from '@/lib/tmdb/demo/shows-adventure';
import { childrensShows } from '@/lib/tmdb/demo/shows-children';
import { comedyShows } from '@/lib/tmdb/demo/shows-comedy';
import { dramaShows } from '@/lib/tmdb/demo/shows-drama';
import { mysteryShows } from '@/lib/tmdb/demo/shows-mystery';

export const demoFilms: readonly FilmEntry[] = [
  ...blenderFilms,
  ...silentComedies,
  ...silentDramas,
  ...talkies,
  ...shadowFilms,
];

export const demoShows: readonly ShowEntry[] = [
  ...mysteryShows,
  ...adventureShows,
  ...comedyShows,
  ...dramaShows,
  ...childrensShows,
];
