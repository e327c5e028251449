import { problem } from '@/lib/http/problem';
import { route } from '@/lib/use-cases/access/route';

/** Players that ask for what Trakt has and Tonight has not get this answer, not a page for people. */
const nothingHere = route({ acts: 'anyone' }, () =>
  problem({ status: 404, code: 'not-found', detail: 'Tonight has nothing of that: see docs/players.md.' }),
);

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
