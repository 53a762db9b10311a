import type { Post } from "@vanthu/office/staff/post.ts";
import { readPeople, type SamplePerson } from "./sample-data.ts";
import { SAMPLE_PROVINCE } from "./sample-province.ts";
import { SAMPLE_OFFICES, postsOf, userNameOf } from "./sample-office.ts";

/** The one password of all invented people; said aloud at each start. */
export const SAMPLE_PASSWORD = "vanthu mau 2026";

const SHOWN = [
  ["clerk", "văn thư"],
  ["chair", "người đứng đầu"],
  ["viceChair", "cấp phó"],
  ["headOfOffice", "Chánh Văn phòng"],
  ["unitHead", "trưởng phòng"],
  ["specialist", "chuyên viên"],
] as const;

/** One person for each ordinary post of each sample office, to be shown to whoever starts it. */
export async function sampleSignIns(folder: string) {
  const people = await readPeople(folder);
  return SAMPLE_OFFICES.map(({ unit, handle }) => {
    const own = people.filter((person) => person.unit === unit);
    return {
      office: unit,
      people: SHOWN.flatMap(([post, label]) => {
        const person = own.find((one) => isTypical(one, post));
        const place = person && inRoom(post) ? ` (${person.department})` : "";
        return person ? [{ name: `${userNameOf(person)}@${handle}`, who: `${person.fullName}, ${label}${place}` }] : [];
      }),
    };
  });
}

/** Who may sign in at the sample province. */
export function sampleProvinceSignIns() {
  const { name, handle, people } = SAMPLE_PROVINCE;
  return {
    office: name,
    people: people.map(([userName, fullName, , , label]) => ({
      name: `${userName}@${handle}`,
      who: `${fullName}, ${label}`,
    })),
  };
}

/** Heads and specialists are shown from the rooms (phòng), where documents are drafted. */
function inRoom(post: Post): boolean {
  return post === "unitHead" || post === "specialist";
}

function isTypical(person: SamplePerson, post: Post): boolean {
  if (!postsOf(person).includes(post)) return false;
  if (post === "specialist" && person.role !== "chuyên viên") return false;
  return !inRoom(post) || person.department.startsWith("Phòng");
}
