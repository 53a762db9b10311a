import { useParams } from "@solidjs/router";
import { Show, type JSX } from "solid-js";
import { useTitle } from "../../ui/title.ts";
import { HandoverDone } from "./handover-done.tsx";
import { HandoverForm } from "./handover-form.tsx";
import "./handover.css";
import { t } from "./words.ts";

/** Bàn giao: choose who leaves and who takes over; then line by line what came of it. */
export function HandoverPage(): JSX.Element {
  useTitle(() => t("title"));
  const params = useParams<{ id?: string }>();
  return (
    <div class="page">
      <div class="page-head">
        <h1 class="grow">{t("title")}</h1>
      </div>
      <Show when={params.id} fallback={<HandoverForm />} keyed>
        {(id) => <HandoverDone id={id} />}
      </Show>
    </div>
  );
}
