import { cleanup } from "@solidjs/testing-library";
import { afterEach } from "vitest";

/** What jsdom lacks of the native elements the kit is built on: modal dialogs, popovers and scrolling. */

window.localStorage.setItem("vanthu.language", "vi");

afterEach(cleanup);

Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
    this.querySelector<HTMLElement>("[autofocus], button, input, select, textarea")?.focus();
  },
  close(this: HTMLDialogElement) {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event("close"));
  },
});

Object.assign(HTMLElement.prototype, {
  showPopover(this: HTMLElement) {
    this.dataset["popover"] = "open";
    this.dispatchEvent(Object.assign(new Event("toggle"), { newState: "open" }));
  },
  hidePopover(this: HTMLElement) {
    delete this.dataset["popover"];
    this.dispatchEvent(Object.assign(new Event("toggle"), { newState: "closed" }));
  },
  scrollIntoView() {
    // jsdom has no layout to scroll
  },
});

// In a browser they are there a second after the page. The language is read when the module is, so not before it is set.
const { loadSentences } = await import("./refusal.ts");
await loadSentences("vi");
