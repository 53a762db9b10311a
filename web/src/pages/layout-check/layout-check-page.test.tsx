import { fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, test, vi } from "vitest";
import { LayoutCheckPage } from "./layout-check-page.tsx";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("an old Word file or a locked one is refused before anything is sent", async () => {
  const sent = vi.fn();
  vi.stubGlobal("fetch", sent);
  render(() => <LayoutCheckPage />);
  const head = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]);
  const file = new File([head], "cu.doc", { type: "application/msword" });
  // jsdom's Blob has no arrayBuffer
  Object.assign(file, { slice: () => ({ arrayBuffer: () => Promise.resolve(head.buffer) }) });

  fireEvent.change(screen.getByLabelText(/Tệp cần kiểm tra/u, { selector: "input" }), { target: { files: [file] } });

  expect(await screen.findByText(/mật khẩu/u)).toBeTruthy();
  expect(sent).not.toHaveBeenCalled();
});
