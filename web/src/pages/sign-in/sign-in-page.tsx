import Ticket from "lucide-solid/icons/ticket";
import { useNavigate, useSearchParams } from "@solidjs/router";
import { createSignal, Show, type JSX } from "solid-js";
import { recall } from "../../preference.ts";
import { sentence } from "../../refusal.ts";
import { useSession } from "../../session.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Note } from "../../ui/note.tsx";
import { PasswordField, TextField } from "../../ui/text-field.tsx";
import { useTitle } from "../../ui/title.ts";
import { Entrance } from "./entrance.tsx";
import { nextAddress } from "./next.ts";
import { t } from "./words.ts";

/** What is missing before the server is asked. */
function problems(name: string, password: string): FormError[] {
  const errors: FormError[] = [];
  if (name === "") errors.push({ id: "name", text: t("nameMissing") });
  else if (!/^[^@\s]+@[^@\s]+$/u.test(name)) errors.push({ id: "name", text: t("nameShape") });
  if (password === "") errors.push({ id: "password", text: t("passwordMissing") });
  return errors;
}

/** Sign-in by name@unit and password. */
export function SignInPage(): JSX.Element {
  useTitle(() => t("title"));
  const session = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [name, setName] = createSignal("");
  const [password, setPassword] = createSignal("");
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const [capsLock, setCapsLock] = createSignal(false);
  const errorOf = (id: string): string | undefined => errors().find((error) => error.id === id)?.text;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const unit = recall("last-unit");
    const typed = name().trim();
    const full = typed !== "" && !typed.includes("@") && unit !== null ? `${typed}@${unit}` : typed;
    const found = problems(full, password());
    setErrors(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      await session.signIn(full, password());
      navigate(nextAddress(search["next"]), { replace: true });
    } catch (error) {
      setErrors([{ id: "password", text: sentence(error) }]);
      setBusy(false);
    }
  }

  return (
    <Entrance>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <div>
          <h1>{t("title")}</h1>
          <p class="muted">{t("lead")}</p>
        </div>
        <Show when={search["next"] !== undefined && search["next"] !== "/" && errors().length === 0}>
          <Note kind="info">{t("ended")}</Note>
        </Show>
        <ErrorSummary errors={errors().length > 1 ? errors() : []} />
        <TextField
          id="name"
          label={t("name")}
          hint={t("nameHint")}
          error={errorOf("name")}
          value={name()}
          onValue={setName}
          large
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          inputmode="email"
          autofocus
        />
        <PasswordField
          id="password"
          label={t("password")}
          hint={capsLock() ? t("capsLock") : undefined}
          error={errorOf("password")}
          value={password()}
          onValue={setPassword}
          large
          announce
          autocomplete="current-password"
          onKeyUp={(event) => setCapsLock(event.getModifierState("CapsLock"))}
        />
        <Button type="submit" kind="main" size="l" wide busy={busy()}>
          {busy() ? t("submitting") : t("submit")}
        </Button>
        <p class="si-or">{t("or")}</p>
        <ButtonLink href="/sign-in/first" icon={Ticket} size="l" wide>
          {t("first")}
        </ButtonLink>
        <p class="hint">{t("forgotten")}</p>
      </form>
    </Entrance>
  );
}
