import * as v from "valibot";
import { entity } from "./entity.ts";

/** A kind of item for the tests of the store: keyed by shelf and id, listed by colour, gone when it expires. */
export const NoteEntity = entity({
  name: "Note",
  schema: v.object({
    shelf: v.string(),
    id: v.string(),
    text: v.string(),
    colour: v.optional(v.string()),
    goneAt: v.optional(v.number()),
  }),
  key: ({ shelf, id }) => [`shelf#${shelf}`, id],
  index1: ({ colour, id }) => (colour === undefined ? undefined : [`colour#${colour}`, id]),
  expiresAt: ({ goneAt }) => goneAt,
});

/** Another kind in the same partitions. */
export const StampEntity = entity({
  name: "Stamp",
  schema: v.object({ shelf: v.string(), on: v.string() }),
  key: ({ shelf, on }) => [`shelf#${shelf}`, `stamp#${on}`],
});
