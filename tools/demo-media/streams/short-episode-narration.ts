import type { Narration } from '../plan.ts';

/** Pairs of the same line in both languages. */
export const shortEpisodeNarration: Narration = [
  ['The city puts its coat on the back of a chair.', 'Die Stadt hängt ihren Mantel über eine Stuhllehne.'],
  ['On the fourth floor, someone is at chapter nine.', 'Im vierten Stock ist jemand bei Kapitel neun.'],
  ['Everyone comes home. Some of them twice.', 'Alle kommen nach Hause. Manche zweimal.'],
  ['A key is tried, and then the right key.', 'Ein Schlüssel wird probiert, dann der richtige.'],
  ['Soup is agreed upon.', 'Man einigt sich auf Suppe.'],
  ['The lift stops between two opinions.', 'Der Aufzug hält zwischen zwei Meinungen.'],
  ['A violin on the left practises one bar.', 'Links übt eine Geige einen Takt.'],
  ['The whole street knows the bar by now.', 'Inzwischen kennt die ganze Straße den Takt.'],
  ['The reader has gone back to chapter eight.', 'Der Leser ist zu Kapitel acht zurückgekehrt.'],
  ['Night shift. The vending machine hums in D.', 'Nachtschicht. Der Automat summt in D.'],
  ['Somebody waters a plant that is made of silk.', 'Jemand gießt eine Pflanze aus Seide.'],
  ['It has never looked better.', 'Sie sah nie besser aus.'],
  ['A cat crosses eleven roofs on business.', 'Eine Katze überquert geschäftlich elf Dächer.'],
  ['The twelfth roof was closed.', 'Das zwölfte Dach war geschlossen.'],
  ['A window goes dark. Good night, window.', 'Ein Fenster wird dunkel. Gute Nacht, Fenster.'],
  ['The traffic lights talk among themselves.', 'Die Ampeln unterhalten sich.'],
  ['Rain was promised. The roofs are being patient.', 'Regen war versprochen. Die Dächer haben Geduld.'],
  ['The last tram is never the last one.', 'Die letzte Bahn ist nie die letzte.'],
  ['This one is, though.', 'Diese schon.'],
  ['The violin has reached the second bar.', 'Die Geige hat den zweiten Takt erreicht.'],
  ['Applause, from a balcony.', 'Beifall von einem Balkon.'],
  ['Chapter ten. Finally.', 'Kapitel zehn. Endlich.'],
  ['The city turns the page with it.', 'Die Stadt blättert mit um.'],
  ['Names, and then the next evening.', 'Namen, und dann der nächste Abend.'],
];
