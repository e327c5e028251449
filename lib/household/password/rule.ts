/** bcrypt reads no more: of two longer passwords that begin alike, each would open what the other does. */
const BCRYPT_BYTES = 72;
const LEAST_CHARACTERS = 8;

/** What anyone would try first, of which an address has more than one. Shorter pieces would refuse too much. */
const PIECE = 4;
const PRODUCT = 'tonight';

export function fitsBcrypt(password: string): boolean {
  return new TextEncoder().encode(password).length <= BCRYPT_BYTES;
}

/**
 * Why a new password is not taken; null: it is.
 * @param isCommon whether it is among those that were seen most often.
 */
export function passwordComplaint(
  password: string,
  email: string | null,
  isCommon: (password: string) => boolean,
): string | null {
  // bcrypt would stop there, so that nothing behind it counts.
  if (password.includes('\0')) return 'Leave out the character with the code zero.';
  if ([...password].length < LEAST_CHARACTERS) return `At least ${LEAST_CHARACTERS} characters.`;
  if (!fitsBcrypt(password)) return `At most ${BCRYPT_BYTES} bytes: that is as many plain letters, fewer of others.`;
  const plain = folded(password);
  if (isCommon(password) || isCommon(plain)) return 'That is one of the passwords tried first. Choose another.';
  if (plain.includes(PRODUCT)) return 'Leave this product’s name out of it.';
  const known = piecesOf(email ?? '').find((piece) => plain.includes(piece));
  return known ? 'Leave your email address out of it.' : null;
}

/** Wide letters, accents and capitals make a password no harder to guess. */
function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The address itself, what stands before the @, and the name of who serves it. */
function piecesOf(email: string): string[] {
  const plain = folded(email);
  const [local = '', host = ''] = plain.split('@');
  const names = host.split('.').slice(0, -1);
  return [plain, local, local.split('+')[0] ?? '', ...names].filter((piece) => piece.length >= PIECE);
}
