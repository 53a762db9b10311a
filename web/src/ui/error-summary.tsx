import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { createEffect, For, on, Show, type JSX } from "solid-js";
import { Icon } from "./icon.tsx";
import { say } from "./words.ts";

/** An error of a form: which field, and what is wrong, then what to do. */
export interface FormError {
  /** Id of the field; without it the error is of the whole form. */
  id?: string | undefined;
  text: string;
}

/** All errors of a form above it, each a link to its field. Takes the focus when errors appear. */
export function ErrorSummary(props: { errors: readonly FormError[]; title?: string }): JSX.Element {
  let box: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.errors,
      (errors) => {
        if (errors.length > 0) box?.focus();
      },
    ),
  );
  return (
    <Show when={props.errors.length > 0}>
      <div class="error-summary" role="alert" tabindex="-1" ref={box}>
        <h2>
          <Icon of={TriangleAlert} />
          {props.title ?? say("errorsToFix", props.errors.length)}
        </h2>
        <ul>
          <For each={props.errors}>
            {(error) => (
              <li>
                <Show when={error.id} fallback={error.text}>
                  {(id) => (
                    <a
                      href={`#${id()}`}
                      onClick={(event) => {
                        event.preventDefault();
                        document.getElementById(id())?.focus();
                      }}
                    >
                      {error.text}
                    </a>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
