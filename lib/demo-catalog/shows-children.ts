import type { ShowEntry } from '@/lib/demo-catalog/authoring';

export const childrensShows: readonly ShowEntry[] = [
  {
    id: 9100011,
    slug: 'pim-and-the-weather-machine',
    trap: 'specials-out-of-order',
    title: 'Pim and the Weather Machine',
    language: 'en',
    countries: ['NL', 'GB'],
    genres: ['Animation', 'Kids', 'Family'],
    tagline: 'Partly cloudy, with a chance of Pim.',
    overview:
      'Grandmother’s attic has a machine with forty levers, and every lever is a kind of weather. Pim is six and is allowed to touch exactly one of them. Mouse is not allowed to touch any, and does.',
    createdBy: ['Hanneke Vlierboom'],
    cast: {
      'Poppy Lindgren-Shaw': 'Pim (voice)',
      'Alistair Dunmore': 'Mouse (voice)',
      'Hettie Van Loon': 'Grandmother (voice)',
    },
    network: 'Harbor+',
    minutes: 12,
    rated: ['TV-Y', '0'],
    score: [7.8, 366],
    popularity: 48.9,
    status: 'Returning Series',
    stills: 12,
    art: { scene: 'sky', palette: 'candy', lettering: 'round', figure: 'balloon' },
    seasons: [
      {
        number: 0,
        name: 'Specials',
        schedule: { undated: true },
        episodes: [
          {
            name: 'The Night It Snowed Upwards',
            overview: 'A winter special: somebody has put the lever in the wrong way round.',
            date: '2025-12-20',
            minutes: 26,
          },
          {
            name: 'Pim Before the Machine',
            overview: 'How it all began, with a leaking roof and a very old umbrella.',
            date: '2023-08-26',
            minutes: 14,
          },
          {
            name: 'Sing Along with the Rain',
            overview: 'Five songs, three puddles.',
            date: '2024-11-02',
            minutes: 9,
          },
          {
            name: 'Mouse Makes a Film',
            overview: 'It is mostly about cheese.',
            date: null,
            minutes: null,
          },
        ],
      },
      {
        number: 1,
        schedule: { weeklyFrom: '2023-09-02' },
        episodes: [
          ['The Wrong Lever', 'Pim pulls Drizzle and gets Marmalade.'],
          ['A Pocketful of Fog', 'It was only for hide-and-seek. Now nobody can find the house.'],
          ['The Shy Rainbow', 'It will come out only if nobody looks.'],
          ['Wind Day', 'All the hats in town have the same idea.'],
          ['Mouse and the Thunder', 'Somebody small is afraid, and it is not Mouse, says Mouse.'],
          ['Sunday Sun', 'Grandmother would like one hour of peace, with sunshine, please.'],
          ['The Cloud Who Stayed', 'It followed Pim home. Can they keep it?'],
          ['Everybody’s Umbrella', 'One umbrella, a whole street, a great deal of rain.'],
        ],
      },
      {
        number: 2,
        schedule: { weeklyFrom: '2024-09-07' },
        episodes: [
          ['Lever Forty-One', 'There were only forty yesterday.'],
          ['Hailstone Soup', 'A recipe that has to be caught first.'],
          ['The Moon Comes Early', 'It is four in the afternoon and nobody is tired.'],
          ['Puddle Trouble', 'This one is deeper than it looks. It has stairs.'],
          ['A Letter from the North Wind', 'She would like her scarf back.'],
          ['Frost Flowers', 'Pim draws on the window, and the window draws back.'],
          ['Grandmother’s Storm', 'Every family has one.'],
          ['The Longest Sunset', 'Nobody wants to be the first to say good night.'],
        ],
      },
      {
        number: 3,
        schedule: { latest: 'saturday', aired: 2 },
        episodes: [
          ['Good Morning, Weather', 'The machine has learned to yawn.'],
          ['Snow for One', 'It snows only on Mouse. Mouse claims that it was planned.'],
          ['The Borrowed Breeze', 'A kite needs it more than they do.'],
          ['Mist Mail', 'Letters you can read only while they last.'],
        ],
      },
    ],
  },
];
