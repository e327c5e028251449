import type { FilmEntry, ShowEntry } from '@/lib/demo-catalog/authoring';
import { blenderFilms } from '@/lib/demo-catalog/films-blender';
import { shadowFilms } from '@/lib/demo-catalog/films-shadows';
import { silentComedies } from '@/lib/demo-catalog/films-silent-comedy';
import { silentDramas } from '@/lib/demo-catalog/films-silent-drama';
import { talkies } from '@/lib/demo-catalog/films-talkies';
import { adventureShows } from '@/lib/demo-catalog/shows-adventure';
import { childrensShows } from '@/lib/demo-catalog/shows-children';
import { comedyShows } from '@/lib/demo-catalog/shows-comedy';
import { dramaShows } from '@/lib/demo-catalog/shows-drama';
import { mysteryShows } from '@/lib/demo-catalog/shows-mystery';

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
