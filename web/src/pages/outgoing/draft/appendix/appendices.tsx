import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import Plus from "lucide-solid/icons/plus";
import Trash from "lucide-solid/icons/trash";
import type { Appendix } from "@vanthu/office/outgoing/form-schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { Button, IconButton } from "../../../../ui/button.tsx";
import { Check } from "../../../../ui/check.tsx";
import { TextField } from "../../../../ui/text-field.tsx";
import { BodyEditor } from "../../body/body-editor.tsx";
import { t } from "../../draft-words.ts";

const MOST = 20;

/**
 * The appendices in the file of the document itself, each with its own text; numbers follow from their order. Mount it
 * anew to replace them from outside.
 */
export function Appendices(props: {
  appendices: readonly Appendix[];
  onAppendices: (appendices: Appendix[] | undefined) => void;
}): JSX.Element {
  // an editor holds its text by itself: it moves with its key and is not built anew while one writes
  const [keys, setKeys] = createSignal(props.appendices.map((_, at) => at));
  let next = props.appendices.length;
  const [said, setSaid] = createSignal("");

  function give(appendices: Appendix[]): void {
    props.onAppendices(appendices.length > 0 ? appendices : undefined);
  }
  function put(at: number, changes: Partial<Appendix>): void {
    give(props.appendices.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  }
  function arrange(order: readonly number[]): void {
    const [before, after] = [keys(), props.appendices];
    setKeys(order.flatMap((at) => before[at] ?? []));
    give(order.flatMap((at) => after[at] ?? []));
  }
  function move(at: number, by: 1 | -1): void {
    const order = props.appendices.map((_, index) => index);
    [order[at], order[at + by]] = [at + by, at];
    arrange(order);
    setSaid(t("appendixMoved", at + by + 1));
  }
  function add(): void {
    setKeys([...keys(), next++]);
    give([...props.appendices, { title: "", body: [{ kind: "paragraph", runs: [] }] }]);
  }

  return (
    <section class="draft-appendices" aria-label={t("appendices")}>
      <For each={keys()}>
        {(key, at) => {
          const one = (): Appendix => props.appendices[at()] ?? { title: "", body: [] };
          return (
            <fieldset class="draft-appendix">
              <legend>{t("appendix", at() + 1)}</legend>
              <div class="draft-appendix-do">
                <IconButton
                  kind="quiet"
                  size="s"
                  icon={ArrowUp}
                  label={t("appendixUp", at() + 1)}
                  disabled={at() === 0}
                  onClick={() => {
                    move(at(), -1);
                  }}
                />
                <IconButton
                  kind="quiet"
                  size="s"
                  icon={ArrowDown}
                  label={t("appendixDown", at() + 1)}
                  disabled={at() === keys().length - 1}
                  onClick={() => {
                    move(at(), 1);
                  }}
                />
                <IconButton
                  kind="quiet"
                  size="s"
                  icon={Trash}
                  label={t("appendixRemove", at() + 1)}
                  onClick={() => {
                    arrange(keys().flatMap((_, index) => (index === at() ? [] : [index])));
                  }}
                />
              </div>
              <TextField
                label={t("appendixTitle")}
                maxlength={300}
                autocomplete="off"
                value={one().title}
                onValue={(title) => {
                  put(at(), { title });
                }}
              />
              <Check
                label={t("landscape")}
                checked={one().landscape === true}
                onChecked={(on) => {
                  put(at(), { landscape: on ? true : undefined });
                }}
              />
              <BodyEditor
                id={`draft-appendix-${key}`}
                label={t("appendixBody", at() + 1)}
                body={one().body}
                onBody={(body) => {
                  put(at(), { body });
                }}
              />
            </fieldset>
          );
        }}
      </For>
      <p class="sr" role="status">
        {said()}
      </p>
      <Show when={keys().length < MOST}>
        <Button size="s" icon={Plus} onClick={add}>
          {t("addAppendix")}
        </Button>
      </Show>
    </section>
  );
}
