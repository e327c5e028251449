import { OF_WHO_WATCHES } from '@/lib/http/of-who-watches';

/**
 * A browser may keep a page as it stands, for Back. It is out of sight from then on, and shown again where the same
 * profile watches as when it was left; else it is loaded anew, and so it is where no profile watches, or where the page
 * has become one that is not for who watches alone. The cookie is the one of `lib/household/profile-cookie.ts`.
 */
export const BACK_SCRIPT = [
  'function tonightWatches(){let m=document.cookie.match(/tonight-profile=([^;]+)/);return m?m[1]:``}',
  'let tonightWatched,tonightSight=document.documentElement.style;',
  'addEventListener(`pagehide`,function(e){',
  'if(e.persisted){tonightWatched=tonightWatches();tonightSight.visibility=`hidden`}});',
  'addEventListener(`pageshow`,function(e){',
  'if(!e.persisted)return;',
  `let w=${OF_WHO_WATCHES}.test(location.pathname)?tonightWatches():\`\`;`,
  'if(w)if(w===tonightWatched){tonightSight.visibility=``;return}',
  'location.reload()});',
].join('');
