import { expect, it } from 'vitest';
import { Faults } from './faults.ts';

it('says that there is no such fault, which a suite without types may ask for', async () => {
  const faults = new Faults({} as never, {} as never, {} as never);
  await expect(faults.arm('report 418' as 'report 503')).rejects.toThrow('There is no fault “report 418”');
});
