import { z } from 'zod';
import { said, saidId, saidNumber } from '@/lib/library/jellyfin/said';

/*
 * What Jellyfin documents of its answers, as far as we read them; each of them says much more. What is null or left out where a server
 * knows nothing is so here, too.
 */

const name = said(300);
const word = said(100);
/** More than `LONGEST_PATH_BYTES` of `read-item.ts`, so that what is too long is left out, and not cut. */
const path = said(3000);
const year = saidNumber(1800, 2200);
const flag = z.boolean().nullish();

export const publicInfoSchema = z.object({
  Id: saidId,
  ServerName: word,
  Version: z.string(),
  ProductName: word,
});

export const usersSchema = z.array(
  z.object({
    Id: saidId,
    Policy: z.object({ IsAdministrator: flag, IsDisabled: flag }).nullish(),
  }),
);

export const virtualFoldersSchema = z.array(z.object({ Name: name, ItemId: saidId, CollectionType: word }));

/** What is of no shape we know costs itself alone, and not all that comes with it. */
function each<Schema extends z.ZodType>(schema: Schema) {
  return z
    .array(schema.nullable().catch(null))
    .transform((all) => all.filter((one): one is NonNullable<typeof one> => one !== null));
}

const streamSchema = z.object({
  Type: word,
  /** As far as an address of ours counts. */
  Index: z.number().int().min(0).max(9999),
  Codec: word,
  Language: word,
  Title: word,
  IsForced: flag,
  IsHearingImpaired: flag,
  IsTextSubtitleStream: flag,
  IsExternal: flag,
});

const mediaSourceSchema = z.object({
  Id: saidId,
  Path: path,
  Protocol: word,
  Container: word,
  Size: saidNumber(0, Number.MAX_SAFE_INTEGER),
  VideoType: word,
  IsRemote: flag,
  /** In ten millions a second, of a year at most. */
  RunTimeTicks: saidNumber(0, 366 * 86_400 * 10_000_000),
  MediaStreams: each(streamSchema).nullish(),
});
export type MediaSource = z.infer<typeof mediaSourceSchema>;

const itemSchema = z.object({
  Id: saidId,
  Type: word,
  Name: name,
  ProductionYear: year,
  PremiereDate: word,
  Overview: said(5000),
  OfficialRating: word,
  LocationType: word,
  ProviderIds: z.record(z.string(), word).nullish(),
  SeriesId: word,
  SeriesName: name,
  IndexNumber: saidNumber(0, 99_999),
  IndexNumberEnd: saidNumber(0, 99_999),
  /** One that is none would make it an episode of the first season. */
  ParentIndexNumber: z.number().int().min(0).max(9999).nullish(),
  /** Of a film in several files; the others are asked for by themselves. */
  PartCount: saidNumber(1, 1000),
  MediaSources: each(mediaSourceSchema).nullish(),
});
export type JellyfinItem = z.infer<typeof itemSchema>;

/** Also where an item is of no shape we know, it was one of those that are counted. */
export const itemsSchema = z.object({
  Items: z.array(itemSchema.nullable().catch(null)),
  TotalRecordCount: z.number(),
});
