import type { Access as Declared } from '@/lib/http/declared';
import { type Access, OUTSIDERS, ROLES, type Role, type Word } from './table';

/** What a claim about one row, or about all rows of a route, is called when it does not hold. */
type Claim = [holds: boolean, words: string];

/**
 * What a route declares, held against its rows in the table of access.
 * @returns what does not go together; empty where all does.
 */
export function contradictions({ acts, titles }: Declared, rows: readonly Access[]): string[] {
  const every = (role: Role, words: readonly Word[]) => rows.every((row) => words.includes(row[role]));
  const no = (role: Role, words: readonly Word[]) => !rows.some((row) => words.includes(row[role]));
  const some = (role: Role, word: Word) => rows.some((row) => row[role] === word);
  const actsForProfile = acts === 'profile' || acts === 'profiles';
  const asksAccount = acts === 'account' || acts === 'listener';
  const asksNobody = acts === 'nobody' || acts === 'anyone' || acts === 'supabase' || acts === 'suite';
  const claims: Claim[] = [
    [acts !== 'nobody' || rows.length === 0, 'is refused to everyone, and has rows'],
    [!asksNobody || no('nobody', ['sign in']), 'asks nobody who they are, and sends somebody to sign in'],
    [asksNobody || every('nobody', ['sign in']), 'asks who somebody is, and answers nobody'],
    [acts !== 'visitor' || some('child', 'not found'), 'shows the catalog, and no row shows that it keeps to the cap'],
    [acts !== 'suite' || ROLES.every((role) => every(role, ['not found'])), 'is the suites’, and is there for people'],
    [acts !== 'player' || ROLES.every((role) => every(role, ['sign in'])), 'is for players, and opens to people'],
    [!asksAccount || no('adult', ['PIN', 'choose', 'proof']), 'asks for an account alone, and for more'],
    [!actsForProfile || some('adult', 'PIN'), 'acts for a profile, and no row shows that its PIN is asked for'],
    [!actsForProfile || some('others', 'refused'), 'acts for a profile, and no row shows another household refused'],
    [
      !actsForProfile || OUTSIDERS.every((role) => no(role, ['yes', 'within cap', 'above cap', 'not found'])),
      'acts for a profile, and does something of it for an outsider',
    ],
    [acts !== 'household' || every('adult', ['PIN']), 'changes the household, and asks for no PIN of its settings'],
    [acts !== 'household' || every('adult, PINs', ['yes']), 'takes the PIN of the settings, and refuses who gave it'],
    [acts !== 'owner' || every('adult, PINs', ['proof']), 'is the owner’s, and takes a PIN for the account’s proof'],
    [acts !== 'owner' || every('owner', ['yes']), 'is the owner’s, and refuses them'],
    [titles !== 'refused' || some('adult', 'above cap'), 'refuses titles above the cap, and no row shows it'],
    [titles === 'refused' || no('adult', ['above cap']), 'refuses a title above the cap without saying so'],
    [titles !== 'found' || some('adult', 'not found'), 'finds no title above the cap, and no row shows it'],
    [titles === 'found' || !actsForProfile || no('adult', ['not found']), 'finds no title without saying so'],
  ];
  return claims.filter(([holds]) => !holds).map(([, words]) => words);
}
