import BookText from "lucide-solid/icons/book-text";
import X from "lucide-solid/icons/x";
import type { IncomingDetail, RegisteredIncoming } from "@vanthu/office/incoming/schema.ts";
import type { InferOutput } from "valibot";
import { createSignal, onMount, Show, type JSX } from "solid-js";
import { createStore } from "solid-js/store";
import { create, newKey } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { toast } from "../../ui/toast.tsx";
import { isDoubt, RegistrationDoubt, type Passed } from "./registration-doubts.tsx";
import { RegistrationFields } from "./registration-fields.tsx";
import { fieldsOf, problemsOf, registrationOf, type Registration } from "./registration.ts";
import { t } from "./words.ts";

/** Accepts a document from the exchange: the packet's fields beside the file, mended where they are wrong. */
export function AcceptForm(props: {
  document: IncomingDetail["document"];
  onDone: () => void;
  onClose: () => void;
}): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  const key = newKey();
  const [form, set] = createStore<Registration>(registrationOf(props.document));
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [doubt, setDoubt] = createSignal<unknown>();
  const [passed, setPassed] = createSignal<Passed>({});
  const [busy, setBusy] = createSignal(false);
  onMount(() => heading?.focus());

  async function send(): Promise<void> {
    const found = problemsOf(form, officeDate(Date.now()));
    setErrors(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      const done = await create<InferOutput<typeof RegisteredIncoming>>(
        `/api/incoming/${props.document.id}/accept`,
        { ...fieldsOf(form), ...passed() },
        key,
      );
      toast(t("accepted", done.arrivalNumber));
      props.onDone();
    } catch (error) {
      if (isDoubt(error)) setDoubt(error);
      else setErrors([{ text: sentence(error) }]);
      setBusy(false);
    }
  }

  return (
    <form
      class="panel ins"
      aria-labelledby="accept-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void send();
        } else if (event.key === "Escape") {
          event.preventDefault();
          props.onClose();
        }
      }}
    >
      <div class="ins-head">
        <h2 id="accept-title" tabindex="-1" ref={heading}>
          {t("acceptTitle")}
        </h2>
        <IconButton
          kind="quiet"
          size="s"
          icon={X}
          label={t("cancel")}
          onClick={() => {
            props.onClose();
          }}
        />
      </div>
      <div class="ins-body">
        <p class="meta">{t("acceptLead")}</p>
        <ErrorSummary errors={errors()} />
        <Show when={doubt()}>
          <RegistrationDoubt
            error={doubt()}
            onPass={(more) => {
              setPassed({ ...passed(), ...more });
              setDoubt(undefined);
              void send();
            }}
          />
        </Show>
        <RegistrationFields form={form} set={set} errors={errors()} filled />
      </div>
      <footer class="ins-foot">
        <Button type="submit" kind="main" size="l" wide icon={BookText} busy={busy()}>
          {t("acceptSubmit")}
        </Button>
      </footer>
    </form>
  );
}
