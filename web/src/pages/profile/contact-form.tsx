import type { Profile } from "@vanthu/office/signing/profile-schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { patch } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./words.ts";

/** How colleagues reach me. */
export function ContactForm(props: { profile: Profile; onSaved: (profile: Profile) => void }): JSX.Element {
  const [email, setEmail] = createSignal(props.profile.email ?? "");
  const [phone, setPhone] = createSignal(props.profile.phone ?? "");
  const [wrong, setWrong] = createSignal(false, { equals: false });
  const [failure, setFailure] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);

  async function save(): Promise<void> {
    const unreadable = email().trim() !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email().trim());
    setWrong(unreadable);
    if (unreadable || busy()) return;
    setBusy(true);
    setFailure(undefined);
    try {
      props.onSaved(await patch<Profile>("/api/profile", { email: email().trim(), phone: phone().trim() }));
      toast(t("saved"));
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Card title={t("contact")}>
      <form
        class="card-body stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p class="meta">{t("contactText")}</p>
        <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
        <TextField label={t("phone")} type="tel" autocomplete="tel" maxlength={50} value={phone()} onValue={setPhone} />
        <TextField
          label={t("email")}
          type="email"
          autocomplete="email"
          maxlength={100}
          value={email()}
          error={wrong() ? t("emailWrong") : undefined}
          onValue={setEmail}
        />
        <p>
          <Button type="submit" kind="main" busy={busy()}>
            {t("save")}
          </Button>
        </p>
      </form>
    </Card>
  );
}
