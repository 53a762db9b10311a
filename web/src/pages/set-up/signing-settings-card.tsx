import type { Custody, SigningSettingsView } from "@vanthu/office/signing/outside-schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { get, put } from "../../api.ts";
import { date, officeDate } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Radio } from "../../ui/check.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { PasswordField, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "../signing/words.ts";

const CUSTODIES = [
  ["kms", "kmsHint"],
  ["wrapped", "wrappedHint"],
  ["remote", "remoteHint"],
  ["token", "tokenHint"],
] as const;

/** Where the unit's persons have their signing keys, and the remote signing provider. */
export function SigningSettingsCard(): JSX.Element {
  const [failure, setFailure] = createSignal<string>();
  const load = createLoad(
    () => "signing-settings",
    () => get<SigningSettingsView>("/api/sign/settings"),
  );
  async function choose(personCustody: Custody): Promise<void> {
    setFailure(undefined);
    try {
      load.put(await put<SigningSettingsView>("/api/sign/settings/custody", { personCustody }));
      toast(t("custodySaved"));
    } catch (error) {
      setFailure(sentence(error));
      // the choice shown is the one that holds
      load.reload();
    }
  }
  return (
    <Card title={t("settings")}>
      <div class="card-body stack">
        <Loaded load={load} rows={4}>
          {(settings) => (
            <>
              <fieldset class="stack-2">
                <legend>{t("custody")}</legend>
                <For each={CUSTODIES}>
                  {([custody, hint]) => (
                    <Radio
                      name="custody"
                      label={t(custody)}
                      hint={t(hint)}
                      checked={settings().personCustody === custody}
                      onChosen={() => void choose(custody)}
                    />
                  )}
                </For>
              </fieldset>
              <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
              <ProviderForm settings={settings()} onSaved={load.put} />
            </>
          )}
        </Loaded>
      </div>
    </Card>
  );
}

function ProviderForm(props: {
  settings: SigningSettingsView;
  onSaved: (settings: SigningSettingsView) => void;
}): JSX.Element {
  const [url, setUrl] = createSignal(props.settings.provider?.url ?? "");
  const [clientId, setClientId] = createSignal(props.settings.provider?.clientId ?? "");
  const [clientSecret, setClientSecret] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const known = (): SigningSettingsView["provider"] => props.settings.provider;

  async function connect(): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      const body = { url: url(), clientId: clientId(), clientSecret: clientSecret() };
      props.onSaved(await put<SigningSettingsView>("/api/sign/settings/provider", body));
      setClientSecret("");
      toast(t("connected"));
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <form
      class="stack"
      aria-label={t("provider")}
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <h3>{t("provider")}</h3>
      <p class="meta">
        <Show when={known()} fallback={t("providerNone")}>
          {(one) => t("providerIs", one().name, one().setByName, date(officeDate(one().setAt)))}
        </Show>
      </p>
      <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
      <TextField label={t("url")} hint={t("urlHint")} type="url" value={url()} onValue={setUrl} />
      <TextField label={t("clientId")} value={clientId()} onValue={setClientId} autocomplete="off" />
      <PasswordField
        label={t("clientSecret")}
        hint={t("clientSecretHint")}
        value={clientSecret()}
        onValue={setClientSecret}
        autocomplete="new-password"
      />
      <p>
        <Button type="submit" busy={busy()} disabled={url() === "" || clientId() === "" || clientSecret() === ""}>
          {t(known() ? "reconnect" : "connect")}
        </Button>
      </p>
    </form>
  );
}
