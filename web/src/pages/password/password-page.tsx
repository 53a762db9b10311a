import { useNavigate, useSearchParams } from "@solidjs/router";
import { createSignal, Show, type JSX } from "solid-js";
import { sentence } from "../../refusal.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { PasswordField } from "../../ui/text-field.tsx";
import { useTitle } from "../../ui/title.ts";
import { toast } from "../../ui/toast.tsx";
import { Entrance } from "../sign-in/entrance.tsx";
import { nextAddress } from "../sign-in/next.ts";
import { t } from "../sign-in/words.ts";

/** The least length the server takes (NIST SP 800-63B: judged by length only). */
const LEAST = 12;

function problems(current: string, next: string, repeated: string): FormError[] {
  const errors: FormError[] = [];
  if (current === "") errors.push({ id: "current", text: t("currentMissing") });
  if ([...next].length < LEAST) errors.push({ id: "next", text: t("nextShort") });
  else if (next === current) errors.push({ id: "next", text: t("nextSame") });
  else if (next !== repeated) errors.push({ id: "repeat", text: t("repeatDiffers") });
  return errors;
}

/** A password of one's own: asked at the first sign-in, open to everybody later. */
export function PasswordPage(): JSX.Element {
  useTitle(() => t("changeTitle"));
  const session = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [current, setCurrent] = createSignal("");
  const [next, setNext] = createSignal("");
  const [repeated, setRepeated] = createSignal("");
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const errorOf = (id: string): string | undefined => errors().find((error) => error.id === id)?.text;

  /** The password the office gave must go; a later change may be left. */
  const first = (): boolean => {
    const state = session.state();
    return state.is !== "somebody" || state.me.mustChangePassword;
  };

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const found = problems(current(), next(), repeated());
    setErrors(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      await session.changePassword(current(), next());
      toast(t("changed"));
      navigate(nextAddress(search["next"]), { replace: true });
    } catch (error) {
      setErrors([{ id: "current", text: sentence(error) }]);
      setBusy(false);
    }
  }

  return (
    <Entrance>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <div>
          <h1>{t("changeTitle")}</h1>
          <Show when={first()}>
            <p class="muted">{t("changeLead")}</p>
          </Show>
        </div>
        <ErrorSummary errors={errors()} />
        <PasswordField
          id="current"
          label={t("current")}
          error={errorOf("current")}
          value={current()}
          onValue={setCurrent}
          large
          autocomplete="current-password"
        />
        <PasswordField
          id="next"
          label={t("next")}
          hint={next() === "" ? t("nextHint") : `${t("nextHint")} (${t("length", [...next()].length)})`}
          error={errorOf("next")}
          value={next()}
          onValue={setNext}
          large
          autocomplete="new-password"
        />
        <PasswordField
          id="repeat"
          label={t("repeat")}
          error={errorOf("repeat")}
          value={repeated()}
          onValue={setRepeated}
          large
          autocomplete="new-password"
        />
        <Button type="submit" kind="main" size="l" wide busy={busy()}>
          {t("changeSubmit")}
        </Button>
        <Show when={!first()}>
          <a href={nextAddress(search["next"])}>{t("changeNot")}</a>
        </Show>
      </form>
    </Entrance>
  );
}
