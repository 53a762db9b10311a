import { createEffect, type Accessor } from "solid-js";

/** Names the page in the tab and the history of the browser. */
export function useTitle(title: Accessor<string>): void {
  createEffect(() => {
    document.title = title() === "" ? "Vanthu" : `${title()} – Vanthu`;
  });
}
