'use server';

import { z } from 'zod';
import { toggled } from '@/lib/catalog/browse-address';
import { chosenServices, keepChosenServices } from '@/lib/use-cases/catalog/chosen-services';

const schema = z.coerce.number().int().positive();

/** Adds a service to the viewer's, or takes it out; the page is made anew with the answer. */
export async function toggleService(form: FormData): Promise<void> {
  const service = schema.safeParse(form.get('service'));
  if (service.success) await keepChosenServices(toggled(await chosenServices(), service.data));
}
