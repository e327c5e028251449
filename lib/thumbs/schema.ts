import { z } from 'zod';
import { titleKeyFields } from '@/lib/catalog/title-key-schema';
import { lateFields } from '@/lib/http/late';

/** What a profile thinks of a title, from the worst on. */
export const THUMBS = ['down', 'up', 'love'] as const;
export const thumbSchema = z.enum(THUMBS);
export type Thumb = z.infer<typeof thumbSchema>;

const whose = { profileId: z.guid().optional() };

/** Query of GET. */
export const thumbsQuerySchema = z.object(whose);

/** Body of PUT; null takes it back. */
export const thumbGiveSchema = z.object({ ...whose, ...titleKeyFields, thumb: thumbSchema.nullable(), ...lateFields });

export const thumbEntrySchema = z.object({ ...titleKeyFields, thumb: thumbSchema });
export const thumbsSchema = z.object({ thumbs: z.array(thumbEntrySchema) });
export type ThumbEntry = z.infer<typeof thumbEntrySchema>;
