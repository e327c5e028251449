import { describe, expect, test } from 'vitest';
import type { MediaType } from '@/lib/catalog/catalog';
import { regionChoices } from '@/lib/household/locale-choices';
import { boards } from '@/lib/ratings/boards';
import { certificationAge, ratedKinds } from '@/lib/ratings/certification-age';

/** Every certification that TMDB lists for a region on offer, as its lists name them. */
const lists: Record<MediaType, Record<string, string>> = {
  movie: {
    AR: 'ATP|+13|+16|+18|C',
    AU: 'E|G|PG|M|MA15+|R18+|X18+|RC',
    BR: 'L|10|12|14|16|18',
    CA: 'G|PG|14A|18A|A',
    CH: '0|6|8|10|12|14|16|18',
    CZ: 'UR|U|12+|15+|18+',
    DE: '0|6|12|16|18',
    DK: 'NR|A|7|11|15|F',
    ES: 'APTA|7|12|16|18|X',
    FI: 'S|K-7|K-12|K-16|K-18|KK',
    FR: 'U|TP|10|12|16|18',
    GB: 'U|PG|12A|12|15|18|R18',
    GR: 'K|K12|K15|K18',
    HU: 'NR|KN|6|12|16|18|X',
    IE: 'G|PG|12A|12|15A|15|16|18',
    IN: 'U|UA|A',
    IT: 'NR|T|VM14|VM18',
    JP: 'G|PG12|R15+|R18+',
    KR: 'All|12|15|18|Restricted Screening',
    LU: 'EA|6|12|16|18',
    MX: 'AA|A|B|B-15|C|D',
    NL: 'AL|6|9|12|14|16|18',
    NO: 'NR|A|6|9|12|15|18',
    NZ: 'G|PG|M|13|15|16|18|R',
    PT: 'Públicos|M/3|M/6|M/12|M/14|M/16|M/18|P',
    SE: 'NR|Btl|7|11|15',
    SG: 'G|PG|PG13|NC16|M18|R21',
    TR: 'Genel İzleyici Kitlesi|6A|6+|10A|10+|13A|13+|16+|18+',
    US: 'NR|G|PG|PG-13|R|NC-17',
    ZA: 'A|PG|7-9PG|10-12PG|13|16|18|X18|XX',
  },
  tv: {
    AR: 'ATP|SAM 13|SAM 16|SAM 18',
    AU: 'P|C|G|PG|M|MA 15+|AV 15+|R 18+',
    BR: 'L|10|12|14|16|18',
    CA: 'Exempt|C|C8|G|PG|14+|18+',
    DE: '0|6|12|16|18',
    DK: 'A|7|11|15',
    ES: 'NR|ERI|TP|7|10|12|13|16|18',
    FI: 'S|K7|K12|K16|K18',
    FR: 'NR|10|12|16|18',
    GB: 'U|PG|12A|12|15|18|R18',
    GR: 'K|8|12|16|18',
    HU: 'NR|Unrated|Children|6|12|16|18',
    IN: 'U|U/A 7+|U/A 13+|U/A 16+|A',
    IT: 'T|BA|VM12|VM14|VM18',
    KR: 'Exempt|ALL|7|12|15|19',
    MX: 'AA|A|B|B-15|C|D',
    NL: 'NR|AL|6|9|12|14|16|18',
    NO: 'A|6|9|12|15|18',
    NZ: 'G|PG|M|16|18',
    PL: '0|7|12|16|18',
    PT: 'NR|T|10AP|12AP|16|18',
    SE: 'Btl|Från 7 år|Från 11 år|Från 15 år',
    SG: 'G|PG|PG13|NC16|M18|R21',
    TR: 'Genel İzleyici|7+|13+|18+',
    US: 'NR|TV-Y|TV-Y7|TV-G|TV-PG|TV-14|TV-MA',
    ZA: 'All|PG|13|16|18|X18',
  },
};

/** No board judged whom these suit: not rated, exempt, refused. */
const onPurpose = new Set([
  'NR',
  'UR',
  'Exempt',
  'AU movie E',
  'AU movie RC',
  'DK movie F',
  'FI movie KK',
  'ZA movie XX',
]);

describe.each(['movie', 'tv'] as const)('TMDB’s certifications of a %s', (type) => {
  const all = Object.entries(lists[type]).flatMap(([region, names]) =>
    names.split('|').map((certification) => ({ region, certification })),
  );

  test.each(all)('$region $certification has an age, or none on purpose', ({ region, certification }) => {
    const age = certificationAge({ [region]: certification }, type, region);
    const isUnjudged = onPurpose.has(certification) || onPurpose.has(`${region} ${type} ${certification}`);
    if (isUnjudged) expect(age).toBeNull();
    else expect(age).toBeGreaterThanOrEqual(0);
    // By the board and not by chance: a number in it may be no age.
    expect(boards[region]?.[type]).toHaveProperty([certification]);
  });

  test('are the age they name, but for the one that bars whoever is of it', () => {
    for (const { region, certification } of all) {
      const named = /\d+/.exec(certification)?.[0];
      if (!named || certification === 'NC-17') continue;
      expect(certificationAge({ [region]: certification }, type, region), `${region} ${certification}`).toBe(
        Number(named),
      );
    }
  });

  test('leave no region on offer for a capped profile without anything for a child', () => {
    for (const [region] of regionChoices().filter(([code]) => ratedKinds(code).includes(type))) {
      const ages = Object.values(boards[region]?.[type] ?? {}).filter((age) => age !== null);
      expect(Math.min(...ages), region).toBeLessThanOrEqual(10);
    }
  });
});

test('what is on offer is listed by TMDB, but for three regions', () => {
  const unrated = regionChoices().flatMap(([region]) => (ratedKinds(region).length === 0 ? [region] : []));
  expect(unrated.sort()).toEqual(['AT', 'BE', 'IS']);
  for (const [region] of regionChoices()) {
    for (const type of ['movie', 'tv'] as const) {
      expect(ratedKinds(region).includes(type), `${region} ${type}`).toBe(region in lists[type]);
    }
  }
});
