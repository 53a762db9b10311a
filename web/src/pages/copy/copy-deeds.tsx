import Check from "lucide-solid/icons/check";
import Copy from "lucide-solid/icons/copy";
import Download from "lucide-solid/icons/download";
import Undo2 from "lucide-solid/icons/undo-2";
import type { CopyDetail } from "@vanthu/office/copy/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { download } from "../../document-view/file-link.ts";
import { sentence } from "../../refusal.ts";
import { useMe } from "../../session.tsx";
import { AskDialog } from "../../ui/ask-dialog.tsx";
import { Button } from "../../ui/button.tsx";
import { TextDeed } from "../../ui/text-deed.tsx";
import { toast } from "../../ui/toast.tsx";
import { makeWhole, nextStep } from "./make-copy.ts";
import { t } from "./words.ts";

/** What the server takes as a reason. */
const LEAST_REASON = 5;

type Asked = "decide" | "refuse" | "make";

/** What may be done with a copy now, each asked once more where it cannot be undone. */
export function CopyDeeds(props: { detail: CopyDetail; onChanged: (detail: CopyDetail) => void }): JSX.Element {
  const me = useMe();
  const [asked, setAsked] = createSignal<Asked>();
  const copy = (): CopyDetail["copy"] => props.detail.copy;
  const base = (): string => `/api/copies/${copy().id}`;
  const close = (): void => {
    setAsked(undefined);
  };

  async function step(path: string, body: object, said: string): Promise<void> {
    props.onChanged(await post<CopyDetail>(`${base()}/${path}`, { version: copy().version, ...body }));
    toast(said);
  }

  async function fetchOut(fileId: string): Promise<void> {
    try {
      await download(base(), fileId);
    } catch (error) {
      toast(sentence(error));
    }
  }

  return (
    <div class="doc-actions">
      <Show when={copy().state === "done" && copy().file}>
        {(file) => (
          <Button kind="main" icon={Download} onClick={() => void fetchOut(file().id)}>
            {t("download")}
          </Button>
        )}
      </Show>
      <Show when={props.detail.actions.includes("refuse")}>
        <Button kind="danger" icon={Undo2} onClick={() => setAsked("refuse")}>
          {t("refuse")}
        </Button>
      </Show>
      <Show when={props.detail.actions.includes("decide")}>
        <Button kind="main" icon={Check} onClick={() => setAsked("decide")}>
          {t("decide")}
        </Button>
      </Show>
      <Show when={nextStep(props.detail)}>
        {(next) => (
          <Button kind="main" icon={Copy} onClick={() => setAsked("make")}>
            {t(next().action === "number" ? "make" : "makeOn")}
          </Button>
        )}
      </Show>
      <AskDialog
        open={asked() === "decide"}
        title={t("decideTitle")}
        submit={t("decide")}
        run={async () => {
          await step("decide", {}, t("decided"));
          return true;
        }}
        onClose={close}
      >
        <p>{t("decideText", t(copy().form), me().fullName)}</p>
      </AskDialog>
      <TextDeed
        open={asked() === "refuse"}
        words={{
          title: t("refuseTitle"),
          text: t("refuseText", copy().requestedByName),
          label: t("reason"),
          tooShort: t("reasonShort"),
          keep: t("keep"),
          submit: t("refuse"),
        }}
        least={LEAST_REASON}
        danger
        send={async (reason) => {
          await step("refuse", { reason }, t("refusedDone"));
          close();
        }}
        onClose={close}
      />
      <AskDialog
        open={asked() === "make"}
        title={t("makeTitle")}
        submit={t(copy().state === "approved" ? "make" : "makeOn")}
        working={t("making")}
        run={async () => {
          const made = await makeWhole(props.detail, props.onChanged);
          toast(t("made", made.copy.referenceNumber ?? ""));
          return true;
        }}
        onClose={close}
      >
        <p>{t("makeText")}</p>
        <Show when={copy().to === "electronic"}>
          <p>{t("makeSeal")}</p>
        </Show>
      </AskDialog>
    </div>
  );
}
