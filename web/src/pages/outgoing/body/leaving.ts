import { Plugin, PluginKey, type Command } from "prosemirror-state";

const leavingKey = new PluginKey<boolean>("leaving");
const MODIFIERS: readonly string[] = ["Shift", "Control", "Alt", "Meta"];

/** Remembers that Esc was the last key: the next Tab then leaves the editor, whatever line it stands in. */
export function leaving(): Plugin<boolean> {
  return new Plugin<boolean>({
    key: leavingKey,
    state: {
      init: () => false,
      apply: (change, before) => (change.getMeta(leavingKey) as boolean | undefined) ?? before,
    },
    props: {
      handleKeyDown(view, event) {
        if (view.composing || event.key === "Tab" || MODIFIERS.includes(event.key)) return false;
        const escaped = event.key === "Escape";
        if (escaped !== leavingKey.getState(view.state)) view.dispatch(view.state.tr.setMeta(leavingKey, escaped));
        return false;
      },
    },
  });
}

/** Runs a command of Tab unless the person is about to leave. */
export function unlessLeaving(command: Command): Command {
  return (state, dispatch, view) => leavingKey.getState(state) !== true && command(state, dispatch, view);
}
