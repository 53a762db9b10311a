import { fireEvent, render, screen } from "@solidjs/testing-library";
import type { OutgoingAction } from "@vanthu/office/outgoing/schema.ts";
import { describe, expect, test } from "vitest";
import { DeedButtons } from "./deed-buttons.tsx";
import type { OutgoingDeed } from "./deeds.ts";

function show(actions: OutgoingAction[], receivers = 0) {
  const deeds: OutgoingDeed[] = [];
  render(() => (
    <DeedButtons
      actions={actions}
      receivers={receivers}
      busy={undefined}
      more={[]}
      onDeed={(deed) => deeds.push(deed)}
    />
  ));
  const named = (): (string | null)[] => screen.queryAllByRole("button").map((button) => button.textContent);
  return { deeds, named };
}

describe("what may be done with a document", () => {
  test("is what the server allows, the decision as the one blue button", () => {
    const { named } = show(["approveContent", "return"]);

    expect(named()).toEqual(["Trả lại người soạn", "Duyệt nội dung"]);
    expect(screen.getByRole("button", { name: "Duyệt nội dung" }).className).toContain("btn--main");
    expect(screen.queryByRole("button", { name: "Ký số" })).toBeNull();
  });

  test("says to how many it is issued", () => {
    const { named } = show(["issue"], 9);

    expect(named()).toEqual(["Phát hành đến 9 nơi"]);
  });

  test("is nothing for a reader without a part in it", () => {
    expect(show(["resend"]).named()).toEqual([]);
  });

  test("tells which deed was pressed; taking back is never the blue button", () => {
    const { deeds } = show(["withdraw"]);
    const button = screen.getByRole("button", { name: "Rút lại để sửa" });

    fireEvent.click(button);

    expect(deeds).toEqual(["withdraw"]);
    expect(button.className).not.toContain("btn--main");
  });
});
