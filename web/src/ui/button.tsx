import { splitProps, type JSX } from "solid-js";
import { Icon, type IconShape } from "./icon.tsx";

/** One `main` in a view; `tint` for the action of a row; `danger` for what cannot be taken back. */
export type ButtonKind = "plain" | "main" | "tint" | "quiet" | "danger";

interface Look {
  kind?: ButtonKind;
  size?: "s" | "l";
  icon?: IconShape;
  wide?: boolean;
}

function classes(look: Look, iconOnly: boolean, more: string | undefined): string {
  const kind = look.kind && look.kind !== "plain" ? ` btn--${look.kind}` : "";
  const size = look.size ? ` btn--${look.size}` : "";
  return `btn${kind}${size}${look.wide ? " btn--wide" : ""}${iconOnly ? " btn--icon" : ""}${more ? ` ${more}` : ""}`;
}

type ButtonProps = Look &
  JSX.ButtonHTMLAttributes<HTMLButtonElement> & {
    /** Share done of a long action, 0 to 1: shown in the button, which then cannot be pressed again. */
    busy?: number | boolean | undefined;
    /** A key that does the same, shown on a screen with a keyboard. */
    keyHint?: string;
  };

/** A button says a verb and its object. While busy it keeps its place and its focus. */
export function Button(props: ButtonProps): JSX.Element {
  const own = ["kind", "size", "icon", "wide", "busy", "keyHint", "class", "children", "onClick"] as const;
  const [look, rest] = splitProps(props, own);
  const working = (): boolean => look.busy === true || typeof look.busy === "number";
  return (
    <button
      type="button"
      {...rest}
      class={classes(look, false, look.class)}
      aria-busy={working() ? "true" : undefined}
      aria-disabled={working() ? "true" : undefined}
      style={{ "--done": typeof look.busy === "number" ? `${Math.round(look.busy * 100)}%` : undefined }}
      on:click={(event: MouseEvent) => {
        if (working()) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
      }}
      onClick={look.onClick}
    >
      {look.icon && <Icon of={look.icon} />}
      {look.children}
      {look.keyHint && <kbd class="kb wide">{look.keyHint}</kbd>}
    </button>
  );
}

/** A place to go to that looks like a button. */
export function ButtonLink(props: Look & JSX.AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }): JSX.Element {
  const [look, rest] = splitProps(props, ["kind", "size", "icon", "wide", "class", "children"]);
  return (
    <a {...rest} class={classes(look, false, look.class)}>
      {look.icon && <Icon of={look.icon} />}
      {look.children}
    </a>
  );
}

/** An icon whose word is read out and shown on hover. */
export function IconButton(
  props: Omit<Look, "icon" | "wide"> &
    Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, "children"> & { icon: IconShape; label: string; large?: boolean },
): JSX.Element {
  const [look, rest] = splitProps(props, ["kind", "size", "icon", "label", "class", "large"]);
  return (
    <button type="button" {...rest} class={classes(look, true, look.class)} title={look.label} aria-label={look.label}>
      <Icon of={look.icon} large={look.large ?? false} />
    </button>
  );
}
