/** Where in a letter a problem lies, as the composer names it: the part before the first bracket or point, and the rest. */
const PLACE = /^(?<part>[a-zA-Z]+)(?:\.(?<field>\w+)|\[(?<at>\d+)\])?/u;

/**
 * The id of the field of the form that a problem of the composer is about: `body[3]` → `draft-body`, `form.place` →
 * `draft-form-place`. Undefined where no field holds it.
 */
export function fieldOfProblem(where: string): string | undefined {
  const { part = "", field } = PLACE.exec(where)?.groups ?? {};
  switch (part) {
    case "subject":
    case "addressees":
    case "body":
      return `draft-${part}`;
    case "enclosure":
      return "draft-enclosure";
    case "form":
      return field === undefined ? undefined : `draft-form-${field}`;
    default:
      return undefined;
  }
}
