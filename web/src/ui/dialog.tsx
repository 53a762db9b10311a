import X from "lucide-solid/icons/x";
import { createEffect, createUniqueId, on, onCleanup, Show, type JSX } from "solid-js";
import { IconButton } from "./button.tsx";
import { say } from "./words.ts";

/**
 * A modal dialog on the native element: Esc and the backdrop close it, the rest of the page is inert,
 * and the focus goes back to what opened it.
 */
export function Dialog(props: {
  open: boolean;
  title: string;
  onClose: () => void;
  children: JSX.Element;
  /** Buttons at the foot, the main one last. */
  foot?: JSX.Element;
  wide?: boolean;
}): JSX.Element {
  let box: HTMLDialogElement | undefined;
  let opener: Element | null = null;
  const titleId = createUniqueId();

  function giveFocusBack(): void {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    opener = null;
  }

  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!box) return;
        if (open && !box.open) {
          opener = document.activeElement;
          box.showModal();
        } else if (!open && box.open) {
          box.close();
          giveFocusBack();
        }
      },
    ),
  );
  onCleanup(() => {
    if (box?.open) box.close();
    giveFocusBack();
  });

  return (
    <dialog
      ref={box}
      class={props.wide ? "dialog--wide" : undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => {
        if (event.target === box) props.onClose();
      }}
      onKeyDown={(event) => {
        // what is inside may have used Esc itself, to close a list; the page's shortcuts rest while a dialog is open
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        props.onClose();
      }}
    >
      <Show when={props.open}>
        <div class="dialog-box">
          <div class="dialog-head">
            <h2 id={titleId}>{props.title}</h2>
            <IconButton
              kind="quiet"
              icon={X}
              label={say("close")}
              onClick={() => {
                props.onClose();
              }}
            />
          </div>
          <div class="dialog-body">{props.children}</div>
          <Show when={props.foot}>
            <div class="dialog-foot">{props.foot}</div>
          </Show>
        </div>
      </Show>
    </dialog>
  );
}
