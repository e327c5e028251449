import { z } from 'zod';

/*
 * What Jellyfin documents of its answers, as far as we read them; each of them says much more. What is null or left out where a server
 * knows nothing is so here, too.
 */

const text = z.string().nullish();
const number = z.number().nullish();

export const publicInfoSchema = z.object({
  Id: z.string().min(1).max(100),
  ServerName: text,
  Version: z.string(),
  ProductName: text,
});

export const usersSchema = z.array(
  z.object({
    Id: z.string().min(1),
    Policy: z.object({ IsAdministrator: z.boolean().nullish(), IsDisabled: z.boolean().nullish() }).nullish(),
  }),
);

export const virtualFoldersSchema = z.array(
  z.object({ Name: text, ItemId: z.string().min(1).max(100), CollectionType: text }),
);

const streamSchema = z.object({
  Type: text,
  Index: z.number(),
  Codec: text,
  Language: text,
  Title: text,
  IsForced: z.boolean().nullish(),
  IsHearingImpaired: z.boolean().nullish(),
  IsTextSubtitleStream: z.boolean().nullish(),
  IsExternal: z.boolean().nullish(),
});

const mediaSourceSchema = z.object({
  Id: z.string().min(1).max(100),
  Path: text,
  Protocol: text,
  Container: text,
  Size: number,
  VideoType: text,
  IsRemote: z.boolean().nullish(),
  RunTimeTicks: number,
  MediaStreams: z.array(streamSchema).nullish(),
});
export type MediaSource = z.infer<typeof mediaSourceSchema>;

const itemSchema = z.object({
  Id: z.string().min(1).max(100),
  Type: text,
  Name: text,
  ProductionYear: number,
  PremiereDate: text,
  Overview: text,
  OfficialRating: text,
  LocationType: text,
  ProviderIds: z.record(z.string(), text).nullish(),
  SeriesId: text,
  SeriesName: text,
  IndexNumber: number,
  IndexNumberEnd: number,
  ParentIndexNumber: number,
  /** Of a film in several files; the others are asked for by themselves. */
  PartCount: number,
  MediaSources: z.array(mediaSourceSchema).nullish(),
});
export type JellyfinItem = z.infer<typeof itemSchema>;

/** An item that is of no shape we know costs itself alone, and not the library. */
export const itemsSchema = z.object({
  Items: z.array(itemSchema.nullable().catch(null)),
  TotalRecordCount: z.number(),
});
