import type { CredentialChoice } from "@vanthu/office/signing/outside-schema.ts";
import type { Profile } from "@vanthu/office/signing/profile-schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { date, officeDate } from "../../i18n/format.ts";
import { ApiRefusal, sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { DropZone } from "../../ui/drop-zone.tsx";
import { Note } from "../../ui/note.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { readTokenCertificates } from "../signing/local-service.ts";
import { t } from "../signing/words.ts";

/** The ways to sign by a key that is not kept here: at a remote signing provider, or in a USB token. */
export function OutsideKey(props: { onChanged: (profile: Profile) => void }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const [userId, setUserId] = createSignal("");
  const [found, setFound] = createSignal<readonly CredentialChoice[]>();

  async function run(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      setBusy(false);
    }
  }
  async function use(path: string, body: object): Promise<void> {
    props.onChanged(await post<Profile>(path, body));
    setFound(undefined);
    toast(t("inUse"));
  }
  const find = (): Promise<void> =>
    run(async () => {
      setFound((await post<{ items: CredentialChoice[] }>("/api/sign/remote/find", { userId: userId() })).items);
    });
  const readToken = (): Promise<void> =>
    run(async () => {
      const read = await readTokenCertificates();
      if ("failure" in read) throw new ApiRefusal({ status: 409, code: read.failure });
      await use("/api/sign/token", { certificates: read.certificates });
    });
  const takeFiles = (files: readonly File[]): Promise<void> =>
    run(async () => {
      await use("/api/sign/token", { certificates: await Promise.all(files.slice(0, 6).map(certificateText)) });
    });

  return (
    <details class="outside-key">
      <summary>{t("outsideTitle")}</summary>
      <div class="stack">
        <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
        <form
          class="stack"
          aria-label={t("useRemote")}
          onSubmit={(event) => {
            event.preventDefault();
            void find();
          }}
        >
          <h3>{t("useRemote")}</h3>
          <TextField
            label={t("userId")}
            hint={t("userIdHint")}
            value={userId()}
            onValue={setUserId}
            autocomplete="off"
          />
          <p>
            <Button type="submit" busy={busy()} disabled={userId().trim() === ""}>
              {t("find")}
            </Button>
          </p>
          <Show when={found()}>
            {(choices) => (
              <Choices
                choices={choices()}
                busy={busy()}
                onUse={({ credentialId }) =>
                  void run(() => use("/api/sign/remote", { userId: userId(), credentialId }))
                }
              />
            )}
          </Show>
        </form>
        <section class="stack" aria-label={t("useToken")}>
          <h3>{t("useToken")}</h3>
          <p class="meta">{t("tokenText")}</p>
          <p>
            <Button busy={busy()} onClick={() => void readToken()}>
              {t("readToken")}
            </Button>
          </p>
          <DropZone
            label={t("chooseCertificate")}
            hint={t("chooseCertificateHint")}
            accept=".cer,.crt,.pem,.der,.p7b,.p7c"
            onFiles={(files) => void takeFiles([...files])}
          />
        </section>
      </div>
    </details>
  );
}

/** The certificates a provider has of this person, each to be used or with what stands against it. */
function Choices(props: {
  choices: readonly CredentialChoice[];
  busy: boolean;
  onUse: (choice: CredentialChoice) => void;
}): JSX.Element {
  return (
    <Show when={props.choices.length > 0} fallback={<Note kind="warn">{t("noneFound")}</Note>}>
      <ul class="stack outside-choices">
        <For each={props.choices}>
          {(choice) => (
            <li>
              <b>{choice.commonName}</b>
              <span class="meta block">{t("certificateFacts", choice.issuer, date(officeDate(choice.validTo)))}</span>
              <Show
                when={choice.problem}
                fallback={
                  <Button
                    kind="main"
                    size="s"
                    busy={props.busy}
                    onClick={() => {
                      props.onUse(choice);
                    }}
                  >
                    {t("use")}
                  </Button>
                }
              >
                {(code) => <Note kind="warn">{sentence(new ApiRefusal({ status: 409, code: code() }))}</Note>}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

/** A certificate file as the server takes it: PEM as it stands, DER and PKCS#7 in base64. */
async function certificateText(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  return text.includes("-----BEGIN") ? text : btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
