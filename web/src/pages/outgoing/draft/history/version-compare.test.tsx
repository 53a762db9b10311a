import { render, screen } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import type { DraftFields } from "../draft-fields.ts";
import { VersionCompare } from "./version-compare.tsx";

const draft = (text: string, subject = "Trích yếu"): DraftFields => ({
  typeName: "Công văn",
  urgency: "normal",
  signerId: "stf_1" as DraftFields["signerId"],
  subject,
  addressees: [],
  receivers: [],
  body: [{ kind: "paragraph", runs: [{ text }] }],
  recipientLines: [],
});

function compare(before: DraftFields, now: DraftFields) {
  return render(() => <VersionCompare before={before} now={now} beforeLabel="Bản lưu 09:00" colleagues={[]} />);
}

test("an older text stands beside the present one; what went and what came is marked by more than colour", () => {
  const { container } = compare(draft("Sơ tán 27 hộ"), draft("Sơ tán 31 hộ"));

  expect(screen.getAllByRole("heading").map((heading) => heading.textContent)).toEqual(["Nội dung"]);
  expect([...container.querySelectorAll("del")].map((one) => one.textContent)).toEqual(["27"]);
  expect([...container.querySelectorAll("ins")].map((one) => one.textContent)).toEqual(["31"]);
});

test("a version that differs in nothing says so", () => {
  compare(draft("một"), draft("một"));

  expect(screen.getByText("Bản lưu này giống hệt bản đang soạn.")).toBeTruthy();
});
