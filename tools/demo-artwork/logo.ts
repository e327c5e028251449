import type { serviceNames } from '@/lib/demo-catalog/services';

type ServiceName = (typeof serviceNames)[number];

const glyphs: Readonly<Record<ServiceName, { ground: [string, string]; glyph: string }>> = {
  lanternbox: {
    ground: ['#ffb648', '#d9480f'],
    glyph:
      '<path d="M200,150 a50,50 0 0 1 100,0" fill="none" stroke="#fff" stroke-width="20"/><rect x="160" y="150" width="180" height="32" rx="10" fill="#fff"/><path d="M172,198 h156 v140 h-156 z" fill="none" stroke="#fff" stroke-width="22"/><path d="M250,212 c34,44 30,88 0,98 c-30,-10 -34,-54 0,-98 z" fill="#fff"/><rect x="150" y="346" width="200" height="30" rx="10" fill="#fff"/>',
  },
  harbor: {
    ground: ['#1f6feb', '#0b2a6b'],
    glyph:
      '<path d="M90,330 q40,-44 80,0 t80,0 t80,0 t80,0" fill="none" stroke="#fff" stroke-width="26" stroke-linecap="round"/><path d="M110,266 L330,266 L300,206 L140,206 Z" fill="#fff"/><path d="M372,120 v84 M330,162 h84" stroke="#8fe0ff" stroke-width="26" stroke-linecap="round"/><rect x="206" y="130" width="22" height="70" fill="#fff"/>',
  },
  'kino-cellar': {
    ground: ['#3a1a4d', '#12061c'],
    glyph:
      '<path d="M130,390 V230 a120,120 0 0 1 240,0 V390 Z" fill="none" stroke="#f3c969" stroke-width="26"/><path d="M180,390 V350 H230 V310 H280 V270 H330" fill="none" stroke="#f3c969" stroke-width="24"/><circle cx="250" cy="190" r="26" fill="#f3c969"/>',
  },
  'open-reel': {
    ground: ['#12b886', '#055c4a'],
    glyph:
      '<path fill="#fff" fill-rule="evenodd" d="M250,110 a140,140 0 1 0 0.1,0 Z M250,150 a38,38 0 1 1 -0.1,0 Z M156,232 a36,36 0 1 1 -0.1,0 Z M344,232 a36,36 0 1 1 -0.1,0 Z M194,314 a32,32 0 1 1 -0.1,0 Z M306,314 a32,32 0 1 1 -0.1,0 Z"/><path d="M250,390 H410" stroke="#fff" stroke-width="24" stroke-linecap="round"/>',
  },
  freihafen: {
    ground: ['#e03131', '#6b0f1a'],
    glyph:
      '<circle cx="250" cy="140" r="34" fill="none" stroke="#fff" stroke-width="22"/><path d="M250,176 V390 M180,222 H320" stroke="#fff" stroke-width="24" stroke-linecap="round"/><path d="M116,286 c10,70 66,104 134,104 s124,-34 134,-104" fill="none" stroke="#fff" stroke-width="24" stroke-linecap="round"/>',
  },
  'rent-a-reel': {
    ground: ['#f7f3e8', '#d8cba6'],
    glyph:
      '<path d="M96,180 H404 V226 a26,26 0 0 0 0,52 V324 H96 V278 a26,26 0 0 0 0,-52 Z" fill="#20242c"/><path d="M318,192 V312" stroke="#f7f3e8" stroke-width="10" stroke-dasharray="16 14"/><path d="M196,210 L258,252 L196,294 Z" fill="#ffb648"/>',
  },
};

/** A service's mark, 500 pixels square. */
export function logo(name: ServiceName): string {
  const {
    ground: [from, to],
    glyph,
  } = glyphs[name];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500" viewBox="0 0 500 500"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="500" height="500" fill="url(#g)"/>${glyph}</svg>`;
}
