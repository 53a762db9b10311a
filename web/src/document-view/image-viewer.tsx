import { createSignal, onCleanup, Show, type JSX } from "solid-js";
import { createLoad, Loaded } from "../ui/loaded.tsx";
import { t } from "./words.ts";

async function pictureOf(link: () => Promise<{ url: string }>): Promise<string> {
  const { url } = await link();
  const response = await fetch(url);
  if (!response.ok) throw new TypeError(String(response.status));
  return URL.createObjectURL(await response.blob());
}

/** A scan or photograph. Fetched like a PDF, because the policy lets pictures come from our own origin only. */
export function ImageViewer(props: {
  name: string;
  fileKey: string;
  link: () => Promise<{ url: string }>;
  children?: JSX.Element;
}): JSX.Element {
  const [shown, setShown] = createSignal<string>();
  const forget = (): void => {
    const url = shown();
    if (url !== undefined) URL.revokeObjectURL(url);
  };
  const load = createLoad(
    () => props.fileKey,
    async () => {
      const url = await pictureOf(props.link);
      forget();
      return setShown(url);
    },
  );
  onCleanup(forget);
  return (
    <section class="viewer" aria-label={t("viewer", props.name)}>
      <Show when={props.children}>
        <div class="viewer-bar">{props.children}</div>
      </Show>
      <div class="pdf-pages" role="region" tabindex="0" aria-label={t("pagesOf", props.name)}>
        <Loaded load={load} rows={4} tall>
          {(url) => <img class="viewer-image" src={url()} alt={props.name} />}
        </Loaded>
      </div>
    </section>
  );
}
