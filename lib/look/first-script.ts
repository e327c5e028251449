import { BACK_SCRIPT } from '@/lib/look/back-script';
import { EARLY_ROW_SCRIPT } from '@/lib/look/early-row-script';
import { CONTRAST_KEY, DISTANCE_KEY, GROUND, THEME_KEY } from '@/lib/look/look';

/**
 * Puts the chosen look onto the page before anything of it is drawn, and again when another tab chooses; then the row that this
 * browser kept. And what the server sends after a skeleton takes its place with the next frame: React would let 300 ms pass
 * since the skeleton was drawn (in `$RT`, while that is a number). Then what a page does that comes back. It runs in line, by its hash in the page's policy: kept pages are the same for everyone, so that none could come with the viewer's look.
 * React would write `<`, `>`, `&` and quotes of the usual kinds as entities, which the hash would not be of: there are none.
 */
export const FIRST_SCRIPT = [
  'function tonightLook(){',
  'try{',
  'let d=document,h=d.documentElement.dataset,s=localStorage,',
  `t=s.getItem(\`${THEME_KEY}\`),m=d.getElementById(\`chosen-ground\`);`,
  'if(m)m.remove();',
  'delete h.theme;delete h.contrast;delete h.distance;',
  `if(s.getItem(\`${CONTRAST_KEY}\`)===\`more\`)h.contrast=\`more\`;`,
  `if(s.getItem(\`${DISTANCE_KEY}\`)===\`far\`)h.distance=\`far\`;`,
  'if(t===`dark`||t===`light`){',
  'h.theme=t;m=d.createElement(`meta`);m.id=`chosen-ground`;m.name=`theme-color`;',
  `m.content=t===\`light\`?\`${GROUND.light}\`:\`${GROUND.dark}\`;d.head.prepend(m)`,
  '}}catch{}}',
  'Object.defineProperty(globalThis,`$RT`,{get(){},set(){}});',
  'tonightLook();addEventListener(`storage`,tonightLook);',
  BACK_SCRIPT,
  EARLY_ROW_SCRIPT,
].join('');
