import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { version } from '@/package.json';

/** 200 with the version where the door for tests is open to who asks. */
export const GET = route({ acts: 'suite' }, () => Response.json({ version }));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
