import { useTitle } from "../../ui/title.ts";
import type { JSX } from "solid-js";
import { CheckFrame } from "./check-frame.tsx";
import { CodeForm } from "./code-form.tsx";
import { t } from "./words.ts";

/** `/kiem-tra`: for who has the code and no camera. */
export function CodePage(): JSX.Element {
  useTitle(() => t("title"));
  return (
    <CheckFrame>
      <div>
        <h1>{t("title")}</h1>
        <p class="muted">{t("lead")}</p>
      </div>
      <CodeForm />
    </CheckFrame>
  );
}
