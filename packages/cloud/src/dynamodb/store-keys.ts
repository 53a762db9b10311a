/** Where DynamoDB's data lies in the one store. Table and index names cannot contain the separator. */
export const tableKey = (table: string) => `table~${table}`;
export const itemPrefix = (table: string) => `item~${table}~`;
export const indexPrefix = (table: string, index: string) => `index~${table}~${index}~`;
export const timeToLivePrefix = "ttl~";
export const timeToLiveKey = (atSeconds: number, table: string, key: string) =>
  `${timeToLivePrefix}${String(atSeconds).padStart(12, "0")}~${table}~${key}`;
export const tokenPrefix = "token~";
export const tokenKey = (atMs: number, token: string) => `${tokenPrefix}${String(atMs).padStart(14, "0")}~${token}`;
export const changePrefix = (table: string) => `change~${table}~`;
export const changeKey = (table: string, sequence: number) =>
  `${changePrefix(table)}${String(sequence).padStart(16, "0")}`;
export const positionPrefix = (table: string) => `change-position~${table}~`;
