import { expect, test } from "vitest";
import { openUnitOf } from "./open-unit.ts";
import { NO_PERSON, NOTHING_YET, problemsOf, type Opening } from "./opening.ts";

const CHOSEN: Opening = { ...NOTHING_YET, name: "UBND xã Hà Bình", agencyId: "agy_1", handle: "habinh" };

test("a unit of the real list is opened by its id, with the last numbers of both books", () => {
  expect(openUnitOf({ ...CHOSEN, lastIncoming: "214" }, 2026)).toEqual({
    agencyId: "agy_1",
    handle: "habinh",
    lastNumbers: [
      { kind: "incoming", year: 2026, lastNumber: 214 },
      { kind: "outgoing", year: 2026, lastNumber: 0 },
    ],
    people: [],
  });
});

test("a unit typed in brings its heading, a line for each slash", () => {
  const typed: Opening = {
    ...CHOSEN,
    agencyId: undefined,
    name: "Đảng ủy xã Hà Bình",
    kind: "party",
    heading: "ĐẢNG BỘ TỈNH LAM SƠN / ĐẢNG ỦY XÃ HÀ BÌNH",
    place: "Hà Bình",
  };

  expect(openUnitOf(typed, 2026)).toMatchObject({
    agency: { kind: "party", heading: "ĐẢNG BỘ TỈNH LAM SƠN\nĐẢNG ỦY XÃ HÀ BÌNH", place: "Hà Bình" },
  });
});

test("people typed in go with the opening only when that way was chosen", () => {
  const people = [{ ...NO_PERSON, fullName: " Lê Hồng Nhung " }];

  expect(openUnitOf({ ...CHOSEN, peopleWay: "hand", people }, 2026).people).toEqual([
    { fullName: "Lê Hồng Nhung", department: "Văn phòng HĐND và UBND", position: "Văn thư", posts: ["clerk"] },
  ]);
  expect(openUnitOf({ ...CHOSEN, peopleWay: "later", people }, 2026).people).toEqual([]);
});

test("what is missing is said field by field, in the order of the page", () => {
  const wrong: Opening = { ...NOTHING_YET, handle: "Hà Bình", lastIncoming: "hai", peopleWay: "hand" };

  expect(problemsOf(wrong).map(({ id }) => id)).toEqual(["agency", "handle", "last-incoming", "person-0-name"]);
});
