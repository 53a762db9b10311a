import CircleCheck from "lucide-solid/icons/circle-check";
import CircleX from "lucide-solid/icons/circle-x";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import type { Profile } from "@vanthu/office/signing/profile-schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { UploadList } from "../../attachment/upload-list.tsx";
import { createUploads } from "../../attachment/uploads.ts";
import { date, officeDate } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DropZone } from "../../ui/drop-zone.tsx";
import type { IconShape } from "../../ui/icon.tsx";
import { Note } from "../../ui/note.tsx";
import { toast } from "../../ui/toast.tsx";
import { CertificateFacts } from "./certificate-facts.tsx";
import { CertificateFile } from "./certificate-file.tsx";
import { OutsideKey } from "./outside-key.tsx";
import { t } from "./words.ts";

type State = NonNullable<Profile["signing"]>;

const LOOK: Record<State["state"], { tone: Tone; icon: IconShape }> = {
  none: { tone: "warn", icon: TriangleAlert },
  ready: { tone: "ok", icon: CircleCheck },
  expired: { tone: "late", icon: CircleX },
};

/** Whether one can sign (or seal), with which certificate, and the way to it. */
export function SigningCard(props: {
  kind: "signature" | "seal";
  state: State;
  onChanged: (profile: Profile) => void;
}): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const uploads = createUploads((file) => {
    void change(
      () => post<Profile>("/api/compose/signature-image", { fileId: file.id, for: props.kind }),
      t("imageDone"),
    ).then(() => {
      uploads.clear();
    });
  });

  async function change(ask: () => Promise<Profile>, said: string): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      props.onChanged(await ask());
      toast(said);
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  const request = (): Promise<void> =>
    change(() => post<Profile>(`/api/sign/certificate?for=${props.kind}`), t("requested"));
  const isOutside = (): boolean => props.state.custody === "remote" || props.state.custody === "token";
  const explanation = (): string => {
    if (props.state.state === "ready" && isOutside()) return t("readyOutsideText");
    if (props.state.state === "ready") return t(props.kind === "seal" ? "readySealText" : "readyText");
    if (props.state.state === "expired") return t("expiredText");
    return t(props.kind === "seal" ? "noneSealText" : "noneText");
  };

  return (
    <Card
      title={t(props.kind)}
      aside={
        <Badge tone={LOOK[props.state.state].tone} icon={LOOK[props.state.state].icon}>
          {t(props.state.state)}
        </Badge>
      }
    >
      <div class="card-body stack">
        <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
        <p>{explanation()}</p>
        <dl class="profile-facts">
          <Show when={props.state.validTo}>
            {(at) => (
              <div>
                <dt>{t("validTo")}</dt>
                <dd>{date(officeDate(at()))}</dd>
              </div>
            )}
          </Show>
          <Show when={props.state.issuer}>
            {(issuer) => (
              <div>
                <dt>{t("issuer")}</dt>
                <dd>{issuer()}</dd>
              </div>
            )}
          </Show>
          <Show when={props.state.custody}>
            {(custody) => (
              <div>
                <dt>{t("custody")}</dt>
                <dd>{t(custody())}</dd>
              </div>
            )}
          </Show>
          <div>
            <dt>{t(props.kind === "seal" ? "sealImage" : "image")}</dt>
            <dd>{t(props.state.hasImage ? "hasImage" : "noImage")}</dd>
          </div>
        </dl>
        <CertificateFacts state={props.state} />
        <Show when={isOutside() && props.state.state === "ready"}>
          <p>
            <Button busy={busy()} onClick={() => void request()}>
              {t("useOwnKey")}
            </Button>
          </p>
        </Show>
        <Show when={props.state.state !== "ready"}>
          <p>
            <Button kind="main" busy={busy()} onClick={() => void request()}>
              {t("request")}
            </Button>
          </p>
        </Show>
        <Show when={props.state.state === "ready"}>
          <DropZone
            label={t("chooseImage")}
            hint={t("chooseImageHint")}
            accept="image/png"
            onFiles={(files) => {
              uploads.clear();
              uploads.add(files);
            }}
          />
          <UploadList uploads={uploads} />
        </Show>
        <Show when={props.kind === "signature"}>
          <OutsideKey onChanged={props.onChanged} />
        </Show>
        <Show when={props.state.custody !== "remote"}>
          <CertificateFile kind={props.kind} onChanged={props.onChanged} />
        </Show>
      </div>
    </Card>
  );
}
