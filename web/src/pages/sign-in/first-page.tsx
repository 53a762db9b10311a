import { useNavigate } from "@solidjs/router";
import { createSignal, type JSX } from "solid-js";
import { refusalOf, sentence } from "../../refusal.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { PasswordField, TextField } from "../../ui/text-field.tsx";
import { useTitle } from "../../ui/title.ts";
import { Entrance } from "./entrance.tsx";
import { grouped, hasMarks, problems } from "./first-sign-in.ts";
import { t } from "./words.ts";

/** The first sign-in: name and code from the card, and a password chosen at once. */
export function FirstPage(): JSX.Element {
  useTitle(() => t("firstTitle"));
  const session = useSession();
  const navigate = useNavigate();
  const [name, setName] = createSignal("");
  const [code, setCode] = createSignal("");
  const [password, setPassword] = createSignal("");
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const errorOf = (id: string): string | undefined => errors().find((error) => error.id === id)?.text;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const found = problems(name().trim(), code(), password());
    setErrors(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      await session.signInFirst(name().trim(), code(), password());
      navigate("/", { replace: true });
    } catch (error) {
      const isPassword = refusalOf(error)?.code === "session.password_is_name";
      setErrors([{ id: isPassword ? "password" : "code", text: sentence(error) }]);
      setBusy(false);
    }
  }

  return (
    <Entrance>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <div>
          <h1>{t("firstTitle")}</h1>
          <p class="muted">{t("firstLead")}</p>
        </div>
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
        <TextField
          id="code"
          label={t("code")}
          hint={hasMarks(code()) ? t("codeMarks") : t("codeHint")}
          error={errorOf("code")}
          value={code()}
          onValue={setCode}
          onBlur={() => {
            if (!hasMarks(code())) setCode(grouped(code()));
          }}
          large
          announce
          placeholder="XXXX-XXXX-XXXX-XXXX"
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
        />
        <PasswordField
          id="password"
          label={t("ownPassword")}
          hint={
            password() === ""
              ? t("ownPasswordHint")
              : `${t("ownPasswordHint")} (${t("length", [...password()].length)})`
          }
          error={errorOf("password")}
          value={password()}
          onValue={setPassword}
          large
          announce
          autocomplete="new-password"
        />
        <Button type="submit" kind="main" size="l" wide busy={busy()}>
          {busy() ? t("submitting") : t("firstSubmit")}
        </Button>
        <p>
          <a href="/sign-in">{t("haveOne")}</a>
        </p>
        <p class="hint">{t("firstLost")}</p>
      </form>
    </Entrance>
  );
}
