import { Plugin } from "prosemirror-state";
import { takeTypedDash, takeTypedLabel } from "./block-command.ts";
import { bodySchema } from "./body-schema.ts";
import { readDash, readLabel } from "./label.ts";

/**
 * Turns a label typed at the head of a line into the block it means, at the blank after it. While an input method is
 * composing (Telex, VNI) nothing is touched.
 */
export function typedLabels(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        if (text !== " " || view.composing || from !== to) return false;
        const { $from } = view.state.selection;
        if ($from.depth !== 1) return false;
        const typed = $from.parent.textBetween(0, $from.parentOffset);
        if ($from.parent.type !== bodySchema.nodes.paragraph) {
          // who types “Điều 1. ” where Điều 1 already stands means that one
          const same = readLabel(`${typed} `);
          if (same?.rest !== "" || same.label !== $from.parent.attrs["label"]) return false;
          view.dispatch(view.state.tr.delete($from.start(), from));
          return true;
        }
        const dash = readDash(`${typed} `);
        if (dash?.rest === "")
          return takeTypedDash(dash.level, $from.start(), from)(view.state, view.dispatch.bind(view));
        const read = readLabel(`${typed} `);
        if (read?.rest !== "") return false;
        return takeTypedLabel(read, $from.start(), from)(view.state, view.dispatch.bind(view));
      },
    },
  });
}
