import Ellipsis from "lucide-solid/icons/ellipsis";
import { createSignal, createUniqueId, For, type JSX } from "solid-js";
import { Icon, type IconShape } from "./icon.tsx";
import { say } from "./words.ts";

export interface MenuAction {
  label: string;
  icon?: IconShape;
  danger?: boolean;
  /** Begins a group: a line stands above it. */
  apart?: boolean;
  onChoose: () => void;
}

/** What else can be done here, in a native popover: arrows move, Esc closes and returns the focus. */
export function Menu(props: {
  actions: readonly MenuAction[];
  label?: string;
  /** Content of the opener; three dots without it. */
  opener?: JSX.Element;
  openerClass?: string;
}): JSX.Element {
  const id = createUniqueId();
  let button: HTMLButtonElement | undefined;
  let box: HTMLDivElement | undefined;
  const [open, setOpen] = createSignal(false);

  const items = (): HTMLElement[] => [...(box?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];

  function place(): void {
    if (!button || !box) return;
    const at = button.getBoundingClientRect();
    box.style.top = `${Math.min(at.bottom + 4, window.innerHeight - box.offsetHeight - 8)}px`;
    box.style.left = `${Math.max(8, Math.min(at.right - box.offsetWidth, window.innerWidth - box.offsetWidth - 8))}px`;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const all = items();
    const here = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") {
      box?.hidePopover();
      button?.focus();
    } else if (to !== undefined) {
      all[(to + all.length) % all.length]?.focus();
    }
    if (to !== undefined || event.key === "Escape") event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        class={props.openerClass ?? "btn btn--icon"}
        aria-haspopup="menu"
        aria-expanded={open()}
        aria-controls={id}
        aria-label={props.opener ? undefined : (props.label ?? say("more"))}
        title={props.opener ? undefined : (props.label ?? say("more"))}
        onClick={() => {
          if (open()) box?.hidePopover();
          else box?.showPopover();
        }}
      >
        {props.opener ?? <Icon of={Ellipsis} />}
      </button>
      <div
        ref={box}
        id={id}
        class="menu"
        role="menu"
        tabindex="-1"
        aria-label={props.label ?? say("more")}
        popover="auto"
        on:keydown={onKeyDown}
        onToggle={(event) => {
          const opened = event.newState === "open";
          setOpen(opened);
          if (!opened) return;
          place();
          items()[0]?.focus();
        }}
      >
        <For each={props.actions}>
          {(action) => (
            <button
              type="button"
              role="menuitem"
              tabindex="-1"
              classList={{ "is-danger": action.danger, "is-apart": action.apart }}
              onClick={() => {
                box?.hidePopover();
                button?.focus();
                action.onChoose();
              }}
            >
              {action.icon && <Icon of={action.icon} />}
              {action.label}
            </button>
          )}
        </For>
      </div>
    </>
  );
}
