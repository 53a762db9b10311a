import CircleCheck from "lucide-solid/icons/circle-check";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { Match, Switch, type JSX } from "solid-js";
import { time } from "../../../i18n/format.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { t } from "../draft-words.ts";
import type { Autosave, SaveState } from "./autosave.ts";

/** “Đã lưu 16:42”, or what is in the way and what to do. */
export function SaveMark(props: { autosave: Autosave; onResolve: () => void }): JSX.Element {
  const state = (): SaveState => props.autosave.state();
  const savedAt = (): string | undefined => {
    const now = state();
    return now.is === "saved" ? now.at : undefined;
  };
  return (
    <span class="save-mark meta" role="status">
      <Switch>
        <Match when={savedAt()}>
          {(at) => (
            <>
              <Icon of={CircleCheck} />
              {t("saved", time(at()))}
            </>
          )}
        </Match>
        <Match when={state().is === "saving"}>{t("saving")}</Match>
        <Match when={state().is === "unsaved"}>{t("unsaved")}</Match>
        <Match when={state().is === "conflict"}>
          <Icon of={TriangleAlert} />
          {t("conflictShort")}
          <Button
            size="s"
            onClick={() => {
              props.onResolve();
            }}
          >
            {t("resolve")}
          </Button>
        </Match>
        <Match when={state().is === "failed"}>
          <Icon of={TriangleAlert} />
          {t("saveFailed")}
          <Button size="s" onClick={() => void props.autosave.flush()}>
            {t("saveNow")}
          </Button>
        </Match>
      </Switch>
    </span>
  );
}
