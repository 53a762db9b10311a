import { render, screen } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import { CapitalNote } from "./capital-note.tsx";
import type { DraftFields } from "./draft-fields.ts";

const draft = (text: string): DraftFields => ({
  typeName: "Báo cáo",
  urgency: "normal",
  signerId: "stf_1" as DraftFields["signerId"],
  subject: "Kết quả công tác",
  addressees: [],
  receivers: [],
  body: [{ kind: "paragraph", runs: [{ text }] }],
  recipientLines: [],
});

test("a name written with other capitals is named with the way it should be written", { timeout: 15_000 }, async () => {
  render(() => <CapitalNote fields={draft("Thực hiện chỉ đạo của Ủy Ban Nhân Dân tỉnh.")} />);

  expect(await screen.findByText(/viết hoa/u, {}, { timeout: 12_000 })).toBeTruthy();
  expect(screen.getByText(/“Ủy Ban Nhân Dân”.*“Ủy ban nhân dân”/u)).toBeTruthy();
});
