import { POSTS, type Post } from "@vanthu/office/staff/post.ts";
import { For, Show, type JSX } from "solid-js";
import { useMay } from "../../session.tsx";
import { Check } from "../../ui/check.tsx";
import { createFieldMark } from "../../ui/field-mark.ts";
import { t as tPost } from "../directory/words.ts";
import { t } from "./words.ts";

/** The ready-made posts, each with what it allows; the province's is given by the province only. */
export function PostsChoice(props: {
  posts: readonly Post[];
  onPosts: (posts: readonly Post[]) => void;
  /** One's own posts are changed by somebody else. */
  own: boolean;
  error: string | undefined;
}): JSX.Element {
  const may = useMay();
  const mark = createFieldMark(
    () => props.error,
    () => props.posts,
  );
  const offered = (): readonly Post[] => POSTS.filter((post) => post !== "provinceAdmin" || may("province.open_unit"));
  return (
    <fieldset class="ppl-posts">
      <legend>{t("postsLegend")}</legend>
      <For each={offered()}>
        {(post) => (
          <Check
            id={`post-${post}`}
            label={tPost(post)}
            hint={t(`${post}Hint`)}
            disabled={props.own}
            checked={props.posts.includes(post)}
            onChecked={(checked) => {
              props.onPosts(POSTS.filter((one) => (one === post ? checked : props.posts.includes(one))));
            }}
          />
        )}
      </For>
      <Show when={props.own}>
        <p class="hint">{t("postsOwn")}</p>
      </Show>
      <Show when={mark.error()}>
        {(error) => (
          <span class="err" role="alert">
            {error()}
          </span>
        )}
      </Show>
    </fieldset>
  );
}
