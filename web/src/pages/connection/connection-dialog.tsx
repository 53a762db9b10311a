import type { ConnectionList, ConnectionView, SetConnection } from "@vanthu/office/connection/schema.ts";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { put } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Check, Radio } from "../../ui/check.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { PasswordField, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./words.ts";

/** Sets a connection. Its secrets are typed here and never come back. */
export function ConnectionDialog(props: {
  open: boolean;
  axis: "vxp" | "lgsp";
  known: ConnectionView | undefined;
  onSaved: (list: ConnectionList) => void;
  onClose: () => void;
}): JSX.Element {
  const [address, setAddress] = createSignal("");
  const [systemId, setSystemId] = createSignal("");
  const [secret, setSecret] = createSignal("");
  const [username, setUsername] = createSignal("");
  const [password, setPassword] = createSignal("");
  const [applicationCode, setApplicationCode] = createSignal("");
  const [form, setForm] = createSignal<"zip" | "raw">("zip");
  const [isOn, setIsOn] = createSignal(true);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const secretHint = (): string => t(props.known ? "secretKept" : "secretNew");

  createEffect(
    on(
      () => props.open,
      () => {
        const { known } = props;
        setAddress(known?.address ?? "");
        setSystemId(known?.systemId ?? "");
        setUsername(known?.username ?? "");
        setApplicationCode(known?.applicationCode ?? "");
        setForm(known?.attachmentForm ?? "zip");
        setIsOn(known?.on ?? true);
        setSecret("");
        setPassword("");
        setFailure(undefined);
      },
    ),
  );

  function body(): SetConnection {
    const common = { address: address(), systemId: systemId(), attachmentForm: form(), on: isOn() };
    const secrets = secret() === "" ? {} : { secret: secret() };
    if (props.axis === "vxp") return { axis: "vxp", ...common, ...secrets };
    const account = { username: username(), applicationCode: applicationCode() };
    return { axis: "lgsp", ...common, ...secrets, ...account, ...(password() === "" ? {} : { password: password() }) };
  }

  async function save(): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      props.onSaved(await put<ConnectionList>("/api/connections", body()));
      toast(t("saved"));
      props.onClose();
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  const errors = () => {
    const words = failure();
    return words === undefined ? [] : [{ text: words }];
  };
  return (
    <FormDialog
      open={props.open}
      title={t(props.axis)}
      submit={t("save")}
      errors={errors()}
      busy={busy()}
      onSubmit={save}
      onClose={props.onClose}
    >
      <TextField label={t("address")} hint={t("addressHint")} type="url" value={address()} onValue={setAddress} />
      <TextField
        label={t("systemId")}
        hint={t("systemIdHint")}
        value={systemId()}
        onValue={setSystemId}
        autocomplete="off"
      />
      <PasswordField
        label={t("secret")}
        hint={secretHint()}
        value={secret()}
        onValue={setSecret}
        autocomplete="new-password"
      />
      <Show when={props.axis === "lgsp"}>
        <TextField label={t("username")} value={username()} onValue={setUsername} autocomplete="off" />
        <PasswordField
          label={t("password")}
          hint={secretHint()}
          value={password()}
          onValue={setPassword}
          autocomplete="new-password"
        />
        <TextField
          label={t("applicationCode")}
          value={applicationCode()}
          onValue={setApplicationCode}
          autocomplete="off"
        />
      </Show>
      <fieldset class="stack-2">
        <legend>{t("attachmentForm")}</legend>
        <Radio
          name="attachment-form"
          label={t("zip")}
          hint={t("zipHint")}
          checked={form() === "zip"}
          onChosen={() => setForm("zip")}
        />
        <Radio
          name="attachment-form"
          label={t("raw")}
          hint={t("rawHint")}
          checked={form() === "raw"}
          onChosen={() => setForm("raw")}
        />
      </fieldset>
      <Check label={t("onLabel")} checked={isOn()} onChecked={setIsOn} />
    </FormDialog>
  );
}
