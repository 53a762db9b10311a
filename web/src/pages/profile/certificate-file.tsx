import Download from "lucide-solid/icons/download";
import type { Profile } from "@vanthu/office/signing/profile-schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { DropZone } from "../../ui/drop-zone.tsx";
import { Note } from "../../ui/note.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./certificate-words.ts";

/** For an authority that issues by hand: the request as a file to send, and the place for the certificate that comes back. */
export function CertificateFile(props: {
  kind: "signature" | "seal";
  onChanged: (profile: Profile) => void;
}): JSX.Element {
  const [failure, setFailure] = createSignal<string>();

  async function take(file: File): Promise<void> {
    setFailure(undefined);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
      props.onChanged(await post<Profile>("/api/profile/certificate", { for: props.kind, file: base64 }));
      toast(t("imported"));
    } catch (error) {
      setFailure(sentence(error));
    }
  }

  return (
    <details>
      <summary>{t("byHand")}</summary>
      <div class="stack">
        <p>{t("byHandText")}</p>
        <p>
          <ButtonLink href={`/api/profile/certificate/request?for=${props.kind}`} icon={Download} download="">
            {t("downloadRequest")}
          </ButtonLink>
        </p>
        <DropZone
          label={t("chooseFile")}
          hint={t("chooseFileHint")}
          accept=".cer,.crt,.pem,.der,.p7b,.p7c"
          onFiles={([file]) => {
            if (file) void take(file);
          }}
        />
        <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
      </div>
    </details>
  );
}
