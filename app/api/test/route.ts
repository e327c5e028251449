import { otherMethods } from '@/lib/http/other-methods';
import { doorHandler } from '@/lib/use-cases/test-door/door';
import { version } from '@/package.json';

/** 200 with the version where the door for tests is open to who asks. */
export const GET = doorHandler(async () => Response.json({ version }));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
