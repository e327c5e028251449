import { z } from 'zod';
import { profileSchema } from '@/lib/household/schema';
import { actionAnswerSchema, threadSchema, undoSchema } from '@/lib/progress/action-answer-schema';
import { namedActionSchema } from '@/lib/progress/action-schema';
import { placeSchema, placeWithSnapshotSchema, storedSnapshotSchema } from '@/lib/progress/place-schema';
import { reportSchema } from '@/lib/progress/report-schema';
import { tonightCardSchema, tonightPickSchema, tonightSchema } from '@/lib/tonight/schema';

/** What the API's description, and the clients made from it, call by a name of its own. */
export const namedSchemas = z.registry<{ id: string }>();

for (const [id, schema] of Object.entries({
  Profile: profileSchema,
  Report: reportSchema,
  Place: placeSchema,
  PlaceWithSnapshot: placeWithSnapshotSchema,
  Snapshot: storedSnapshotSchema,
  Thread: threadSchema,
  Undo: undoSchema,
  ProgressAction: namedActionSchema,
  ProgressActionAnswer: actionAnswerSchema,
  Tonight: tonightSchema,
  TonightCard: tonightCardSchema,
  TonightPick: tonightPickSchema,
})) {
  namedSchemas.add(schema, { id });
}
