import { hash } from '@/lib/demo-catalog/hash';

/** What is known of a person beyond their credits; everything else TMDB would leave null. */
export interface PersonFacts {
  born?: string;
  died?: string;
  from?: string;
  biography: string;
}

/** Follows from the name, so that it never changes when titles are added. */
export function personId(name: string): number {
  return 9_400_000 + (hash(name) % 100_000);
}

export const peopleFacts: Readonly<Record<string, PersonFacts>> = {
  'Audrey Hepburn': {
    born: '1929-05-04',
    died: '1993-01-20',
    from: 'Ixelles, Belgium',
    biography:
      'Trained as a dancer, discovered for the stage and adored on screen, she spent her last years travelling for UNICEF.',
  },
  'Barbara Stanwyck': {
    born: '1907-07-16',
    died: '1990-01-20',
    from: 'Brooklyn, New York, USA',
    biography:
      'A chorus girl at fifteen, she became one of the most dependable and least sentimental stars of her time.',
  },
  'Bela Lugosi': {
    born: '1882-10-20',
    died: '1956-08-16',
    from: 'Lugos, Austria-Hungary',
    biography: 'A Hungarian stage actor whose Count Dracula in 1931 fixed the accent for every count since.',
  },
  'Brigitte Helm': {
    born: '1906-03-17',
    died: '1996-06-11',
    from: 'Berlin, Germany',
    biography:
      'Her first film was Metropolis, in a double role as saint and machine. She left the screen before she was thirty.',
  },
  'Buster Keaton': {
    born: '1895-10-04',
    died: '1966-02-01',
    from: 'Piqua, Kansas, USA',
    biography:
      'Raised in vaudeville, where his father threw him about the stage, he made a dozen great comedies in the 1920s without once smiling and with hardly a stand-in.',
  },
  'Carl Theodor Dreyer': {
    born: '1889-02-03',
    died: '1968-03-20',
    from: 'Copenhagen, Denmark',
    biography: 'A Danish director of few films and great patience, who trusted faces more than words.',
  },
  'Carole Lombard': {
    born: '1908-10-06',
    died: '1942-01-16',
    from: 'Fort Wayne, Indiana, USA',
    biography: 'The quickest and least dignified of the screwball comediennes, on purpose.',
  },
  'Cary Grant': {
    born: '1904-01-18',
    died: '1986-11-29',
    from: 'Bristol, England, UK',
    biography: 'An acrobat named Archibald Leach who practised being Cary Grant until it worked.',
  },
  'Charlie Chaplin': {
    born: '1889-04-16',
    died: '1977-12-25',
    from: 'London, England, UK',
    biography:
      'From the music halls of London he took a hat, a cane and a walk, and with them wrote, played, directed and scored some of the most loved films there are.',
  },
  'Clara Bow': {
    born: '1905-07-29',
    died: '1965-09-27',
    from: 'Brooklyn, New York, USA',
    biography:
      'The brightest spark of the late silent screen, who got there from Brooklyn by way of a magazine contest.',
  },
  'Conrad Veidt': {
    born: '1893-01-22',
    died: '1943-04-03',
    biography: 'Tall, still and unsettling: a sleepwalker in 1920, and a leading man in three countries afterwards.',
  },
  'Dziga Vertov': {
    born: '1896-01-02',
    died: '1954-02-12',
    from: 'Białystok, Russian Empire',
    biography: 'A Soviet film-maker who thought of the camera as a better eye, and took it everywhere to prove it.',
  },
  'Edward G. Robinson': {
    born: '1893-12-12',
    died: '1973-01-26',
    from: 'Bucharest, Romania',
    biography: 'Famous for gangsters, at his best as meek men with one bad idea, and a serious collector of paintings.',
  },
  'F. W. Murnau': {
    born: '1888-12-28',
    died: '1931-03-11',
    from: 'Bielefeld, Germany',
    biography: 'A German director who took the camera off its feet, first in Berlin and then in Hollywood.',
  },
  'Fred Astaire': {
    born: '1899-05-10',
    died: '1987-06-22',
    from: 'Omaha, Nebraska, USA',
    biography:
      'He danced with his sister, with Ginger Rogers, with a hat stand and on the ceiling, and rehearsed them all alike.',
  },
  'Fritz Lang': {
    born: '1890-12-05',
    died: '1976-08-02',
    from: 'Vienna, Austria-Hungary',
    biography:
      'He built the city of Metropolis in Berlin, left Germany in 1933, and found the same shadows in Hollywood.',
  },
  'Gary Cooper': {
    born: '1901-05-07',
    died: '1961-05-13',
    from: 'Helena, Montana, USA',
    biography: 'He said little and was believed. In Wings he is on screen for two minutes, which was enough.',
  },
  'George A. Romero': {
    born: '1940-02-04',
    died: '2017-07-16',
    from: 'New York City, New York, USA',
    biography: 'With friends, a farmhouse and very little money near Pittsburgh he invented the modern dead.',
  },
  'Georges Méliès': {
    born: '1861-12-08',
    died: '1938-01-21',
    from: 'Paris, France',
    biography:
      'A conjurer with his own theatre who saw what a camera could do for a trick, made some five hundred films, and later sold toys at Montparnasse station.',
  },
  'Harold Lloyd': {
    born: '1893-04-20',
    died: '1971-03-08',
    from: 'Burchard, Nebraska, USA',
    biography: 'A pair of glasses without lenses, a great deal of optimism, and no respect for heights.',
  },
  'Howard Hawks': {
    born: '1896-05-30',
    died: '1977-12-26',
    from: 'Goshen, Indiana, USA',
    biography: 'He made one of the best of every kind of film, and had people talk at the same time in most of them.',
  },
  'Ida Lupino': {
    born: '1918-02-04',
    died: '1995-08-03',
    from: 'London, England, UK',
    biography:
      'A star who would rather direct, and did: lean, tense, independent films in the middle of the studio age.',
  },
  'Jack Nicholson': {
    born: '1937-04-22',
    from: 'Neptune City, New Jersey, USA',
    biography: 'Ten years before he was famous he played the happiest dentist’s patient in film history.',
  },
  'Janet Gaynor': {
    born: '1906-10-06',
    died: '1984-09-14',
    from: 'Philadelphia, Pennsylvania, USA',
    biography: 'Winner of the very first Academy Award for an actress, for three films at once.',
  },
  'John Wayne': {
    born: '1907-05-26',
    died: '1979-06-11',
    from: 'Winterset, Iowa, USA',
    biography: 'Half a century of westerns. Angel and the Badman was the first film he produced himself.',
  },
  'Lon Chaney': {
    born: '1883-04-01',
    died: '1930-08-26',
    from: 'Colorado Springs, Colorado, USA',
    biography:
      'The child of deaf parents, he learned early to speak with his face, and then changed it for every film.',
  },
  'Lotte Reiniger': {
    born: '1899-06-02',
    died: '1981-06-19',
    from: 'Berlin, Germany',
    biography: 'With scissors, black card and lead hinges she made fairy tales move for more than fifty years.',
  },
  'Max Schreck': {
    born: '1879-09-06',
    died: '1936-02-20',
    from: 'Berlin, Germany',
    biography: 'A busy character actor of the German stage who became a legend in one part, mostly fingers.',
  },
  'Orson Welles': {
    born: '1915-05-06',
    died: '1985-10-10',
    from: 'Kenosha, Wisconsin, USA',
    biography: 'Radio, theatre, Citizen Kane at twenty-five, and a lifetime of raising money for the next one.',
  },
  'Roger Corman': {
    born: '1926-04-05',
    died: '2024-05-09',
    from: 'Detroit, Michigan, USA',
    biography:
      'He made hundreds of films, hardly ever lost a cent, and gave a generation of directors their first job.',
  },
  'Rosalind Russell': {
    born: '1907-06-04',
    died: '1976-11-28',
    from: 'Waterbury, Connecticut, USA',
    biography: 'The fastest talker of an age of fast talkers, and usually the cleverest person in the room.',
  },
  'Sergei Eisenstein': {
    born: '1898-01-22',
    died: '1948-02-11',
    from: 'Riga, Russian Empire',
    biography: 'Engineer, draughtsman and theorist, he believed that a film happens between its shots.',
  },
  'Stanley Donen': {
    born: '1924-04-13',
    died: '2019-02-21',
    from: 'Columbia, South Carolina, USA',
    biography: 'A dancer who taught the camera to dance, on ceilings if need be.',
  },
  'Vincent Price': {
    born: '1911-05-27',
    died: '1993-10-25',
    from: 'St. Louis, Missouri, USA',
    biography: 'Actor, cook, art collector, and the most courteous voice that ever invited anyone into a cellar.',
  },
  'William Powell': {
    born: '1892-07-29',
    died: '1984-03-05',
    from: 'Pittsburgh, Pennsylvania, USA',
    biography: 'Nobody ever held a glass, or a pause, with more elegance.',
  },
  'Tilda Okonjo-Hart': {
    born: '1991-03-17',
    biography: 'Came to acting by way of local radio, which she says was good training for talking to nobody at night.',
  },
  'Saoirse Tremlett': {
    born: '1999-11-02',
    biography: 'Left a course in chemistry for the stage, and still corrects the props department.',
  },
  'Matilda Raukawa': {
    biography: 'A comedian with a degree in botany, hired for the first and kept for the second.',
  },
};
