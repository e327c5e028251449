import {
  Bookmark,
  CalendarDays,
  Clapperboard,
  Download,
  History,
  House,
  type LucideIcon,
  Search,
  Sofa,
  Tv,
} from 'lucide-react';

interface Destination {
  href: string;
  label: string;
  icon: LucideIcon;
  /** It stands in the header of a wide window alone; in a narrower one, in the profile's menu. */
  isForWide?: boolean;
}

const home: Destination = { href: '/home', label: 'Home', icon: House };
const tonight: Destination = { href: '/tonight', label: 'Tonight', icon: Sofa };
const movies: Destination = { href: '/movies', label: 'Movies', icon: Clapperboard };
const shows: Destination = { href: '/shows', label: 'Shows', icon: Tv };
const myList: Destination = { href: '/my-list', label: 'My list', icon: Bookmark };
const comingUp: Destination = { href: '/coming-up', label: 'Coming up', icon: CalendarDays, isForWide: true };
const downloads: Destination = { href: '/downloads', label: 'Downloads', icon: Download, isForWide: true };
const history: Destination = { href: '/history', label: 'History', icon: History };
const search: Destination = { href: '/search', label: 'Search', icon: Search };

/** In the header. */
export const destinations: readonly Destination[] = [
  home,
  tonight,
  movies,
  shows,
  myList,
  comingUp,
  downloads,
  history,
  search,
];

export const forWide = destinations.filter(({ isForWide }) => isForWide);

/** Within a thumb's reach on a phone; the rest is one press further. */
export const tabs: readonly Destination[] = [home, tonight, search, myList];
export const behindMore: readonly Destination[] = [movies, shows, comingUp, downloads, history];
