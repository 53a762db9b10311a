/** The parts of dynalite 4.0.0 (Apache-2.0, no types of its own) that the embedded DynamoDB is built upon. */

declare module "dynalite/db/index.js" {
  import type { Item } from "./attribute-value.ts";
  import type { KeySchema, TableDescription } from "./table-definition.ts";

  interface Core {
    createKey(item: Item, table: TableDescription): string;
    createIndexKey(item: Item, table: TableDescription, schema: KeySchema): string;
    validateItem(item: Item, table: TableDescription): Error | null | undefined;
    validateKey(key: Item, table: TableDescription): Error | null | undefined;
    validateKeyPaths(paths: unknown, table: TableDescription): Error | null | undefined;
    mapPaths(paths: unknown, item: Item): Item;
  }
  const core: Core;
  export default core;
}

declare module "dynalite/validations/index.js" {
  interface Validations {
    checkTypes(data: object, types: object): Record<string, unknown>;
    checkValidations(data: object, types: object, custom: unknown, store: object): void;
  }
  const validations: Validations;
  export default validations;
}

declare module "dynalite/validations/*" {
  const schema: { types: Record<string, unknown>; custom?: unknown };
  export default schema;
}

declare module "dynalite/actions/*" {
  type Done = (error: unknown, result: Record<string, unknown>) => void;
  const action: (store: object, data: object, done: Done) => void;
  export default action;
}
