import { useNavigate } from "@solidjs/router";
import type { DossierDetail } from "@vanthu/office/dossier/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { post, remove } from "../../api.ts";
import { AskDialog } from "../../ui/ask-dialog.tsx";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { TextDeed } from "../../ui/text-deed.tsx";
import { toast } from "../../ui/toast.tsx";
import { AmendDialog } from "./amend-dialog.tsx";
import { PassOnDialog } from "./pass-on-dialog.tsx";
import { t } from "./words.ts";

type Deed = "close" | "reopen" | "amend" | "passOn" | "drop";
/** The first one allowed is the main button. */
const DEEDS: readonly Deed[] = ["close", "reopen", "amend", "passOn", "drop"];
const LEAST_REASON = 5;

/** What may be done with a dossier now: one main button, the rest behind the dots, each with its question. */
export function DossierDeeds(props: {
  detail: DossierDetail;
  onChanged: (detail: DossierDetail) => void;
}): JSX.Element {
  const navigate = useNavigate();
  const [asked, setAsked] = createSignal<Deed>();
  const dossier = (): DossierDetail["dossier"] => props.detail.dossier;
  const base = (): string => `/api/work/dossiers/${dossier().id}`;
  const deeds = (): Deed[] => DEEDS.filter((deed) => props.detail.actions.includes(deed));
  const done = (detail: DossierDetail, said: string): void => {
    setAsked(undefined);
    props.onChanged(detail);
    toast(said);
  };
  const leave = (said: string): void => {
    setAsked(undefined);
    toast(said);
    navigate("/dossiers");
  };

  return (
    <div class="dossier-deeds">
      <Show when={deeds()[0]}>
        {(deed) => (
          <Button kind={deed() === "close" ? "main" : "plain"} onClick={() => setAsked(deed())}>
            {t(deed())}
          </Button>
        )}
      </Show>
      <Show when={deeds().length > 1}>
        <Menu
          label={t("more")}
          actions={deeds()
            .slice(1)
            .map((deed) => ({ label: t(deed), danger: deed === "drop", onChoose: () => setAsked(deed) }))}
        />
      </Show>
      <AskDialog
        open={asked() === "close"}
        title={t("close")}
        submit={t("close")}
        run={async () => {
          done(await post<DossierDetail>(`${base()}/close`, { version: dossier().version }), t("didClose"));
          return true;
        }}
        onClose={() => setAsked(undefined)}
      >
        <p>{t("closeText", dossier().documents)}</p>
      </AskDialog>
      <AskDialog
        open={asked() === "drop"}
        title={t("drop")}
        submit={t("drop")}
        kind="danger"
        run={async () => {
          await remove(base());
          leave(t("dropped"));
          return true;
        }}
        onClose={() => setAsked(undefined)}
      >
        <p>{t("dropText", dossier().code)}</p>
      </AskDialog>
      <TextDeed
        open={asked() === "reopen"}
        words={{
          title: t("reopen"),
          text: t("reopenText"),
          label: t("reasonLabel"),
          tooShort: t("reasonShort"),
          keep: t("cancel"),
          submit: t("reopen"),
        }}
        least={LEAST_REASON}
        send={async (reason) => {
          const { version } = dossier();
          done(await post<DossierDetail>(`${base()}/reopen`, { reason, version }), t("reopened"));
        }}
        onClose={() => setAsked(undefined)}
      />
      <AmendDialog
        open={asked() === "amend"}
        dossier={dossier()}
        onClose={() => setAsked(undefined)}
        onAmended={(detail) => done(detail, t("amended"))}
      />
      <PassOnDialog
        open={asked() === "passOn"}
        dossier={dossier()}
        onClose={() => setAsked(undefined)}
        onPassedOn={(name) => leave(t("passedOn", name))}
      />
    </div>
  );
}
