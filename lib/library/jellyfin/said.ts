import { z } from 'zod';
import { isStorable } from '@/lib/http/typed-line';

/*
 * Values as another server says them, made such that our columns and lines hold them: what a stranger's server says is shown to
 * everyone here, and what the database refuses would cost all films that come with it.
 */

/** What turns the direction of all the text behind it, and signs of control but breaks between lines. */
const UNSEEN = /[\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/gu;

/** Words; what is longer is cut. */
export const said = (most: number) =>
  z
    .string()
    .transform((text) => text.slice(0, most).replaceAll(UNSEEN, ' ').toWellFormed())
    .nullish();

/** By which something is asked for again: taken as it is, or not at all. */
export const saidId = z.string().min(1).max(100).refine(isStorable);

/** A whole number; what is none, or out of bounds, says nothing. */
export const saidNumber = (least: number, most: number) => z.number().int().min(least).max(most).nullish().catch(null);
