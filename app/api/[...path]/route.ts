import { problem } from '@/lib/http/problem';
import { route } from '@/lib/use-cases/access/route';

/** Programs that ask for what is not there get an answer in JSON, not the page for people. */
const nothingHere = route({ acts: 'anyone' }, () =>
  problem({ status: 404, code: 'not-found', detail: 'There is no such address; see /api/openapi.json.' }),
);

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
