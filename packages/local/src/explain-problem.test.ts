import { expect, test } from "vitest";
import { explain } from "./explain-problem.ts";

test.each([
  ["port_taken", { PORT: "9000" }, ["9000", "9001", "PORT="]],
  ["folder_not_writable", { VANTHU_DATA: "/x" }, ["/x", "VANTHU_DATA"]],
  ["disk_full", {}, [".vanthu", "đã đầy"]],
  ["folder_in_use", {}, [".vanthu", "VANTHU_DATA"]],
] as const)("%s says what is wrong and what to do", (code, environment, words) => {
  const said = explain({ code, message: "detail" }, environment);

  for (const word of words) expect(said).toContain(word);
  expect(said).toContain("(detail)");
});
