import { readPeople } from "./sample-data.ts";
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
        const person = own.find(
          (one) =>
            postsOf(one).includes(post) &&
            (post === "unitHead" || post === "specialist"
              ? /^Phòng/.test(one.department) && (post === "unitHead" || postsOf(one).length === 1)
              : true),
        );
        return person
          ? [
              {
                name: `${userNameOf(person)}@${handle}`,
                who: `${person.fullName}, ${label}${post === "unitHead" || post === "specialist" ? ` (${person.department})` : ""}`,
              },
            ]
          : [];
      }),
    };
  });
}
