import { fireEvent, render, screen } from "@solidjs/testing-library";
import { expect, test, vi } from "vitest";
import { ApiRefusal } from "../../refusal.ts";
import { CommentsCard } from "./comments-card.tsx";

const write = (text: string): void => {
  fireEvent.input(screen.getByLabelText("Ý kiến của bạn"), { target: { value: text } });
  fireEvent.click(screen.getByRole("button", { name: "Ghi" }));
};

test("a comment is sent without the spaces around it, and its field is empty for the next", async () => {
  const sent: string[] = [];
  render(() => (
    <CommentsCard
      comments={[]}
      onComment={(text) => {
        sent.push(text);
        return Promise.resolve();
      }}
    />
  ));

  write("  Đã gia hạn 1 văn bản. ");
  await vi.waitFor(() => {
    expect(screen.getByLabelText<HTMLTextAreaElement>("Ý kiến của bạn").value).toBe("");
  });

  expect(sent).toEqual(["Đã gia hạn 1 văn bản."]);
});

test("what was typed stays when the server refuses, with its sentence beside it; nothing typed is not sent", async () => {
  render(() => (
    <CommentsCard
      comments={[]}
      onComment={() => Promise.reject(new ApiRefusal({ status: 409, code: "item.changed" }))}
    />
  ));
  fireEvent.click(screen.getByRole("button", { name: "Ghi" }));
  expect(screen.getByRole("alert").textContent).toContain("Viết ý kiến rồi bấm Ghi.");

  write("Chờ số liệu");
  await screen.findByText(/vừa được người khác thay đổi/u);

  expect(screen.getByLabelText<HTMLTextAreaElement>("Ý kiến của bạn").value).toBe("Chờ số liệu");
});

test("before the report is made there is no field, and the card says why", () => {
  render(() => <CommentsCard comments={[]} closed="Ghi được ý kiến sau khi báo cáo đã lập." />);

  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByText("Ghi được ý kiến sau khi báo cáo đã lập.")).toBeTruthy();
});
