import type { OpenUnit } from "@vanthu/office/onboarding/unit-schema.ts";
import type { InferInput } from "valibot";
import type { Opening } from "./opening.ts";

type Asked = InferInput<typeof OpenUnit>;

/** What the server is sent to open a unit; only what was filled in. `year` is the year of the books. */
export function openUnitOf(opening: Opening, year: number): Asked {
  const code = opening.code.trim();
  return {
    ...agencyOf(opening),
    handle: opening.handle,
    ...(code === "" ? {} : { code }),
    ...(opening.modelUnitId === "" ? {} : { modelUnitId: opening.modelUnitId }),
    lastNumbers: [
      { kind: "incoming", year, lastNumber: Number(opening.lastIncoming) },
      { kind: "outgoing", year, lastNumber: Number(opening.lastOutgoing) },
    ],
    people:
      opening.peopleWay === "hand"
        ? opening.people.map(({ post, fullName, department, position }) => ({
            fullName: fullName.trim(),
            department: department.trim(),
            position: position.trim(),
            posts: [post],
          }))
        : [],
  };
}

/** An agency of the real list is named; one that is not there is told with its heading. */
function agencyOf({ agencyId, name, kind, heading, place }: Opening): Pick<Asked, "agencyId" | "agency"> {
  if (agencyId !== undefined) return { agencyId };
  const lines = heading.split("/").map((line) => line.trim());
  return { agency: { name: name.trim(), kind, heading: lines.join("\n"), place: place.trim() } };
}
