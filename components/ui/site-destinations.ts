import { Clapperboard, House, type LucideIcon, Search, Tv } from 'lucide-react';

interface Destination {
  href: string;
  label: string;
  icon: LucideIcon;
}

export const destinations: readonly Destination[] = [
  { href: '/home', label: 'Home', icon: House },
  { href: '/movies', label: 'Movies', icon: Clapperboard },
  { href: '/shows', label: 'Shows', icon: Tv },
  { href: '/search', label: 'Search', icon: Search },
];
