import { createSignal, For, Show, type JSX } from "solid-js";
import { HEALTHS } from "./health.tsx";
import { cellCentre, matrixPath, matrixSize, moveInMatrix, STEP, unitAt, type MatrixUnit } from "./matrix-layout.ts";
import { t } from "./words.ts";

/**
 * All units at a glance, one shape each. Arrows walk through them, Enter or a press opens one. Only the unit the keys are
 * on is an element, so the country is as light as a province.
 */
export function UnitMatrix(props: {
  units: readonly MatrixUnit[];
  summary: string;
  onOpen: (id: string) => void;
}): JSX.Element {
  let drawing: SVGSVGElement | undefined;
  const [at, setAt] = createSignal<number>();
  const size = (): ReturnType<typeof matrixSize> => matrixSize(props.units.length);
  const width = (): number => size().columns * STEP;
  const height = (): number => size().rows * STEP;
  const current = (): { unit: MatrixUnit; index: number; x: number; y: number } | undefined => {
    const index = at();
    const unit = index === undefined ? undefined : props.units[index];
    return unit && index !== undefined ? { unit, index, ...cellCentre(index, size().columns) } : undefined;
  };

  function under(event: MouseEvent): number | undefined {
    const box = drawing?.getBoundingClientRect();
    if (!box) return undefined;
    const scale = width() / box.width;
    return unitAt(
      (event.clientX - box.left) * scale,
      (event.clientY - box.top) * scale,
      size().columns,
      props.units.length,
    );
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter") {
      const one = current();
      if (one) props.onOpen(one.unit.id);
      return;
    }
    const to = moveInMatrix(event.key, at() ?? 0, size().columns, props.units.length);
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
  }

  return (
    <div class="matrix" classList={{ "matrix--wide": size().wide }}>
      <div
        class="matrix-cells"
        role="listbox"
        tabindex="0"
        aria-label={props.summary}
        aria-activedescendant={current() ? "matrix-unit" : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (at() === undefined && props.units.length > 0) setAt(0);
        }}
        onMouseMove={(event) => setAt(under(event))}
        onClick={(event) => {
          const unit = props.units[under(event) ?? -1];
          if (unit) props.onOpen(unit.id);
        }}
      >
        <svg ref={drawing} viewBox={`0 0 ${width()} ${height()}`} aria-hidden="true">
          <For each={HEALTHS}>
            {(health) => <path class={`m-${health}`} d={matrixPath(props.units, health, size().columns)} />}
          </For>
          <Show when={current()}>
            {(one) => <rect class="m-here" x={one().x - 7} y={one().y - 7} width="14" height="14" rx="3" />}
          </Show>
        </svg>
        <span
          class="sr"
          id="matrix-unit"
          role="option"
          aria-selected="false"
          aria-posinset={(current()?.index ?? 0) + 1}
          aria-setsize={props.units.length}
        >
          {current() ? `${current()?.unit.name ?? ""}, ${t(current()?.unit.health ?? "good")}` : props.summary}
        </span>
      </div>
      <p class="meta matrix-name" aria-hidden="true">
        {current() ? `${current()?.unit.name ?? ""} · ${t(current()?.unit.health ?? "good")}` : t("matrixHint")}
      </p>
    </div>
  );
}
