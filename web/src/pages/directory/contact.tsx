import Mail from "lucide-solid/icons/mail";
import Phone from "lucide-solid/icons/phone";
import { Show, type JSX } from "solid-js";
import { Icon } from "../../ui/icon.tsx";
import { t } from "./words.ts";

/** Telephone and e-mail as links; the words say so where there is neither. */
export function Contact(props: { name: string; phone?: string | undefined; email?: string | undefined }): JSX.Element {
  return (
    <span class="contact">
      <Show when={props.phone}>
        {(phone) => (
          <a href={`tel:${phone().replace(/[^\d+]/gu, "")}`} aria-label={`${t("callTo", props.name)}: ${phone()}`}>
            <Icon of={Phone} />
            {phone()}
          </a>
        )}
      </Show>
      <Show when={props.email}>
        {(email) => (
          <a href={`mailto:${email()}`} aria-label={`${t("writeTo", props.name)}: ${email()}`}>
            <Icon of={Mail} />
            <span class="clamp-1">{email()}</span>
          </a>
        )}
      </Show>
      <Show when={!props.phone && !props.email}>
        <span class="meta">{t("noContact")}</span>
      </Show>
    </span>
  );
}
